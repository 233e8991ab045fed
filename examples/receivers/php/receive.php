<?php
// Receives results (決済結果データ) of クロネコペイ. PHP 8.1 or newer, no extensions:
//   RESULT_SECRETS=new,old TRADER_CODE=777777701 STORE=results.jsonl php -S 127.0.0.1:8080 receive.php
declare(strict_types=1);

const MOST_BYTES = 64 * 1024;

[$status, $text] = $_SERVER['REQUEST_METHOD'] === 'POST' ? take(read_body()) : [405, '1'];
http_response_code($status);
header('Content-Type: text/plain');
echo $text;

/** Only HTTP 200 with the body 0 means: received. Everything else comes again. */
function take(?string $body): array
{
    if ($body === null || !is_signed($_SERVER['HTTP_KURONEKO_SIGNATURE'] ?? '', $body)) {
        return [401, '1'];
    }
    parse_str($body, $fields);
    if (($fields['trader_code'] ?? '') !== getenv('TRADER_CODE')) {
        return [200, '1'];
    }
    $id = $_SERVER['HTTP_KURONEKO_DELIVERY_ID'] ?? '';
    $sequence = (int) ($_SERVER['HTTP_KURONEKO_SEQUENCE'] ?? 0);
    return keep_once(['id' => $id, 'sequence' => $sequence] + $fields) ? [200, '0'] : [500, '1'];
}

/** `t=<unix seconds>,v1=<hex>[,v1=<hex>]`: HMAC-SHA256 of `<t>.<body>`. Two secrets of ours may be good at once. */
function is_signed(string $header, string $body): bool
{
    $time = preg_match('/(?:^|,)t=(\d+)/', $header, $found) ? $found[1] : '';
    preg_match_all('/(?:^|,)v1=([0-9a-f]{64})/', $header, $marks);
    foreach (array_filter(explode(',', (string) getenv('RESULT_SECRETS'))) as $secret) {
        $ours = hash_hmac('sha256', "$time.$body", $secret);
        foreach ($marks[1] as $mark) {
            if (hash_equals($ours, $mark)) {
                return true;
            }
        }
    }
    return false;
}

/**
 * The same result may come twice: it is told 0 again and done nothing with. Your shop would change the order here, in
 * one transaction with the id.
 */
function keep_once(array $result): bool
{
    $file = fopen(getenv('STORE') ?: 'results.jsonl', 'c+');
    if ($file === false || !flock($file, LOCK_EX)) {
        return false;
    }
    while (($line = fgets($file)) !== false) {
        if (json_decode($line, true)['id'] === $result['id']) {
            return true;
        }
    }
    // On the disk before anybody is told 0; the lock ends with the request.
    return fwrite($file, json_encode($result) . "\n") !== false && fflush($file) && fsync($file);
}

function read_body(): ?string
{
    $body = (string) file_get_contents('php://input', false, null, 0, MOST_BYTES + 1);
    return strlen($body) > MOST_BYTES ? null : $body;
}
