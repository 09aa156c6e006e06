package org.throughline.browse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A plain connection, because a comfortable client would cost more than the page. */
final class PlainConnection {

	/** The server closes a connection after a hundred requests. */
	private static final int REQUESTS = 90;

	private final int port;

	private Socket socket;

	private InputStream input;

	private int used;

	PlainConnection(int port) {
		this.port = port;
		open();
	}

	private void open() {
		try {
			this.socket = new Socket("localhost", this.port);
			this.socket.setTcpNoDelay(true);
			this.input = new BufferedInputStream(this.socket.getInputStream(), 65_536);
			this.used = 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Answer get(String path, String headers) {
		if (++this.used > REQUESTS) {
			close();
			open();
		}
		try {
			this.socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			int status = Integer.parseInt(line().substring(9, 12));
			int length = 0;
			String tag = "";
			boolean pieces = false;
			for (String line = line(); !line.isEmpty(); line = line()) {
				if (line.startsWith("ETag: ")) {
					tag = line.substring(6);
				}
				else if (line.startsWith("Content-Length: ")) {
					length = Integer.parseInt(line.substring(16));
				}
				else if (line.equals("Transfer-Encoding: chunked")) {
					pieces = true;
				}
				else if (line.equals("Connection: close")) {
					this.used = REQUESTS;
				}
			}
			if (pieces) {
				length = pieces();
			}
			else {
				this.input.skipNBytes(length);
			}
			return new Answer(status, tag, length);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reads a page that is sent in pieces and returns its length. */
	private int pieces() throws IOException {
		int length = 0;
		for (int piece = piece(); piece > 0; piece = piece()) {
			this.input.skipNBytes(piece);
			length += piece;
			line();
		}
		line();
		return length;
	}

	private int piece() throws IOException {
		return Integer.parseInt(line(), 16);
	}

	private String line() throws IOException {
		var line = new StringBuilder();
		for (int c = this.input.read(); c != '\n'; c = this.input.read()) {
			if (c < 0) {
				throw new IOException("closed");
			}
			if (c != '\r') {
				line.append((char) c);
			}
		}
		return line.toString();
	}

	void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** An answer. */
	record Answer(int status, String tag, int bytes) {

	}

}
