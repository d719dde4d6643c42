import { testEveryPage } from "@/tests/support/every-page";

testEveryPage("en");
