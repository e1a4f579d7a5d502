// Parses each file that is named as a module; prints FILE:LINE: what is wrong.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import vm from "node:vm";

for (const path of process.argv.slice(2)) {
  try {
    new vm.SourceTextModule(readFileSync(path, "utf8"), { identifier: path });
  } catch (error) {
    // The error does not know its line; Node itself says it, but takes a process for each file.
    const said = spawnSync(process.execPath, ["--check", path], { encoding: "utf8" }).stderr;
    console.log(`${path}:${/:([0-9]+)\n/.exec(said)?.[1]}: ${error.message}`);
    process.exitCode = 1;
  }
}
