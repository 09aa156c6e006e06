package org.throughline.platform.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon whether a file holds harmful software (its command INSTREAM), if
 * {@code throughline.clamav.host} names one. A file that cannot be looked at is refused,
 * unless {@code throughline.clamav.required} is false.
 */
@Component
public class VirusScanner {

	private static final Logger logger = LoggerFactory.getLogger(VirusScanner.class);

	private static final int TIMEOUT = (int) Duration.ofSeconds(15).toMillis();

	private final String host;

	private final int port;

	private final boolean required;

	public VirusScanner(@Value("${throughline.clamav.host:}") String host,
			@Value("${throughline.clamav.port:3310}") int port,
			@Value("${throughline.clamav.required:true}") boolean required) {
		this.host = host;
		this.port = port;
		this.required = required;
	}

	/** Returns whether files are looked at. */
	public boolean isUsed() {
		return !this.host.isEmpty();
	}

	/** Looks at the content of a file. */
	public Verdict scan(byte[] content) {
		if (!isUsed() || content.length == 0) {
			return Verdict.CLEAN;
		}
		String answer = ask(content);
		if (answer.endsWith(" FOUND")) {
			logger.warn("A file that was sent is refused: {}", answer);
			return Verdict.HARMFUL;
		}
		if (answer.endsWith(" OK")) {
			return Verdict.CLEAN;
		}
		logger.warn("ClamAV at {}:{} did not look at a file: {}", this.host, this.port, answer);
		return this.required ? Verdict.UNKNOWN : Verdict.CLEAN;
	}

	private String ask(byte[] content) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.host, this.port), TIMEOUT);
			socket.setSoTimeout(TIMEOUT);
			var out = new DataOutputStream(socket.getOutputStream());
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			out.writeInt(content.length);
			out.write(content);
			out.writeInt(0);
			out.flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).replace("\0", "")
				.strip();
		}
		catch (IOException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	/** The result of a scan. */
	public enum Verdict {

		CLEAN, HARMFUL,

		/** It could not be looked at, and has to be. */
		UNKNOWN

	}

}
