"""A server on the loopback interface that speaks as the publishers of bills and of the Code do, and
misbehaves as asked.

  python3 loopback_server.py FOLDER LOG [PEM]

With PEM, a file that holds a key and its certificate, it speaks https.
Prints its port. The first step of a path names the behaviour, the rest the document:
http://127.0.0.1:PORT/BEHAVIOUR/bulkdata/BILLS/... is FOLDER/bulkdata/BILLS/.... Behaviours are joined by
"+". Every request is written to LOG, a line each: path and the headers that matter.

  plain          as the publishers do: ETag, Last-Modified, Range, conditional requests
  no-marks       neither ETag nor Last-Modified, no ranges
  then-STATUS    every request for a document but the first is answered with the status
  fail-N-STATUS  the first N requests for a document are answered with the status
  always-STATUS  every request is
  retry-N        failures carry "Retry-After: N"
  cut-N          the first request for a document breaks off after N bytes
  changing       the document's mark changes with every request
  wrong-range    a range is answered with the bytes from the start, as 206
  page           a web page stands in place of every document, as 200
  flood          404, with a page of 4 MiB
  redirect       to http on the same host
"""

import email.utils
import hashlib
import http.server
import os
import pathlib
import ssl
import sys
import threading

FOLDER = pathlib.Path(sys.argv[1])
LOG = open(sys.argv[2], "a", encoding="utf-8", buffering=1)
SEEN = {}
LOCK = threading.Lock()
SHOWN = ("Range", "If-Range", "If-None-Match", "If-Modified-Since", "Accept", "User-Agent",
         "Authorization")
DATE = email.utils.formatdate(1500000000, usegmt=True)
PAGE = b"<!DOCTYPE html>\n<html><body>Please log in.</body></html>\n"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        behaviour, _, path = self.path.split("?")[0].lstrip("/").partition("/")
        asked = " ".join(f"{name}={self.headers[name]}" for name in SHOWN if name in self.headers)
        with LOCK:
            LOG.write(f"{path} {asked}\n")
            SEEN[self.path] = SEEN.get(self.path, 0) + 1
            count = SEEN[self.path]
        options = [step.split("-") for step in behaviour.split("+")]
        named = {step[0]: step[1:] for step in options}
        if self.fails(named, count):
            return
        if "flood" in named:
            self.answer(404, PAGE + b" " * (4 << 20), Content_Type="text/html")
            return
        if "redirect" in named:
            self.answer(302, Location=f"http://127.0.0.1:{self.server.server_port}/plain/{path}")
            return
        if "page" in named:
            self.answer(200, PAGE, Content_Type="text/html")
            return
        document = FOLDER / path
        if ".." in path or not document.is_file():
            self.answer(404, b"<html>not found</html>", Content_Type="text/html")
            return
        self.send_document(document.read_bytes(), named, count)

    def fails(self, named, count):
        status = None
        if "always" in named:
            status = int(named["always"][0])
        elif "then" in named and count > 1:
            status = int(named["then"][0])
        elif "fail" in named and count <= int(named["fail"][0]):
            status = int(named["fail"][1])
        if status is None:
            return False
        later = {"Retry_After": named["retry"][0]} if "retry" in named else {}
        self.answer(status, b"busy", **later)
        return True

    def send_document(self, body, named, count):
        mark = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
        if "changing" in named:
            mark = f'"mark-{count}"'
        headers = {} if "no" in named else {"ETag": mark, "Last_Modified": DATE}
        if self.headers.get("If-None-Match") == mark and "no" not in named:
            self.answer(304, **headers)
            return
        status, start = 200, 0
        asked = self.headers.get("Range", "")
        valid = self.headers.get("If-Range", mark) in (mark, DATE)
        if asked.startswith("bytes=") and "no" not in named and valid:
            start = int(asked[6:].split("-")[0])
            if start >= len(body):
                self.answer(416, Content_Range=f"bytes */{len(body)}")
                return
            status = 206
            if "wrong" in named:
                start = 0
            headers["Content_Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
        piece = body[start:]
        if "cut" in named and count == 1:
            self.send_cut(status, piece, int(named["cut"][0]), headers)
        else:
            self.answer(status, piece, **headers)

    def send_cut(self, status, piece, length, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(piece)))
        self.end_headers()
        self.wfile.write(piece[:length])
        self.wfile.flush()
        self.close_connection = True


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if len(sys.argv) > 3:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[3])
        server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_port, flush=True)
    # Ends with the test that started it, whose end closes this pipe.
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    server.serve_forever()


main()
