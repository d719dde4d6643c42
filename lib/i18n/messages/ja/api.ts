const api = {
  title: {
    "invalid-query": "使用できない値が含まれている",
    "not-found": "このアドレスには何もない",
    "unknown-agreement": "該当する取決めは記録にない",
    "unknown-commitment": "該当する約束は記録にない",
    "unknown-party": "該当する当事者は記録にない",
    "not-yet-recorded": "その日にはまだ記録されていない",
    "not-signed": "その日の時点では未署名",
    "method-not-allowed": "このアドレスでは使えないメソッド",
    "database-unavailable": "データベースが応答しない",
    "internal-error": "こちら側で問題が起きた",
  },
  detail: {
    "invalid-query": "使用できない値が{count}件ある。errors を参照。",
    "not-found": "APIのアドレスは {openapi} に記載している。",
    "unknown-agreement": "{slug} という取決めはない。",
    "unknown-commitment": "{slug} に {ref} という約束はない。",
    "unknown-party": "{code} という当事者はない。",
    "not-yet-recorded": "記録されたのは{date}。",
    "not-signed": "{slug}の署名は{date}。それより前の報告はない。",
    "method-not-allowed": "使えるメソッドは {allowed}。",
    "database-unavailable": "1分ほど置いて再度試すこと。",
    "internal-error": "{id} として記録した。",
  },
};
export default api;
