package org.throughline.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that misbehaves at one command. */
final class StubbornServer implements AutoCloseable {

	/** The mails that it accepted, whether it replied or not. */
	final AtomicInteger taken = new AtomicInteger();

	private final ServerSocket server;

	private final String command;

	private final String answer;

	/**
	 * Starts the server.
	 * @param command the command at which it misbehaves: CONNECT, RCPT, DATA or END
	 * @param answer what it answers; HANG for nothing, CLOSE to close the connection
	 */
	StubbornServer(String command, String answer) {
		this.command = command;
		this.answer = answer;
		try {
			this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		var thread = new Thread(this::serve, "stubborn mail server");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.server.getLocalPort();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (var socket = this.server.accept()) {
				talk(socket);
			}
			catch (IOException ex) {
				// the client or the test has closed it
			}
		}
	}

	private void talk(Socket socket) throws IOException {
		var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
		if (!say(socket, "CONNECT", "220 ready")) {
			return;
		}
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String word = line.split(" ")[0].toUpperCase();
			if (!say(socket, word, word.equals("DATA") ? "354 go on" : word.equals("QUIT") ? "221 bye" : "250 fine")) {
				return;
			}
			if (word.equals("DATA") && !this.command.equals("DATA")) {
				for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
					// read to the end
				}
				this.taken.incrementAndGet();
				if (!say(socket, "END", "250 taken")) {
					return;
				}
			}
		}
	}

	private boolean say(Socket socket, String word, String usual) throws IOException {
		String said = word.equals(this.command) ? this.answer : usual;
		if (said.equals("CLOSE")) {
			return false;
		}
		if (said.equals("HANG")) {
			socket.getInputStream().read();
			return false;
		}
		socket.getOutputStream().write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
		socket.getOutputStream().flush();
		return true;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
