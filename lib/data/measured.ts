import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { metrics } from "@/lib/observe/metrics";

/** Counts and times every statement that goes through a driver. */
export function measured<F extends SqlDriverAdapterFactory>(factory: F): F {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = timed(await connect());
    const begin = connection.startTransaction.bind(connection);
    connection.startTransaction = async (
      ...given: Parameters<SqlDriverAdapter["startTransaction"]>
    ): Promise<Transaction> => timed(await begin(...given));
    return connection;
  };
  return factory;
}

function timed<T extends SqlQueryable>(connection: T): T {
  const [query, execute] = [connection.queryRaw.bind(connection), connection.executeRaw.bind(connection)];
  connection.queryRaw = (statement) => clocked(() => query(statement));
  connection.executeRaw = (statement) => clocked(() => execute(statement));
  return connection;
}

async function clocked<T>(run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  let outcome = "failed";
  try {
    const answer = await run();
    outcome = "answered";
    return answer;
  } finally {
    metrics().queries.observe({ outcome }, (performance.now() - began) / 1000);
  }
}
