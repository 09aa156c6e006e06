package org.throughline.transfer.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

import org.throughline.transfer.files.NamedFile;

/**
 * Returns the uploaded files of a form. A browser sends a nameless, empty file if none is
 * chosen.
 */
final class Uploads {

	private Uploads() {
	}

	static List<NamedFile> chosen(@Nullable List<MultipartFile> files) {
		return (files == null) ? List.of()
				: files.stream().filter((file) -> !name(file).isEmpty()).map(Uploads::named).toList();
	}

	private static NamedFile named(MultipartFile file) {
		try {
			return new NamedFile(name(file), file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(MultipartFile file) {
		return Objects.requireNonNullElse(file.getOriginalFilename(), "");
	}

}
