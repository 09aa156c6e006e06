package org.throughline.transfer.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/**
 * Small files with layouts that are easily misread.
 */
final class TrialFile {

	private TrialFile() {
	}

	static byte[] bytes(String name) {
		try {
			return new ClassPathResource("trials/" + name).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(String name) {
		return new String(bytes(name), StandardCharsets.UTF_8);
	}

}
