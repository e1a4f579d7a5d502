<?php
// Parses each file that is named; prints FILE:LINE: what is wrong.
$status = 0;
foreach (array_slice($argv, 1) as $path) {
    try {
        token_get_all(file_get_contents($path), TOKEN_PARSE);
    } catch (ParseError $error) {
        $status = 1;
        echo "$path:{$error->getLine()}: {$error->getMessage()}\n";
    }
}
exit($status);
