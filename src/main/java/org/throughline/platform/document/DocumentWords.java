package org.throughline.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words that documents have of themselves, and those about their problems.
 */
@Component
class DocumentWords {

	private final MessageSource messages;

	DocumentWords(MessageSource messages) {
		this.messages = messages;
	}

	/** Returns a message whose key begins with {@code document.}. */
	String of(String key, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage("document." + key, arguments, Locale.UK));
	}

	/** Returns the note on each page of a copy, or {@code null}. */
	@Nullable String note(Document document) {
		var note = document.marks().note();
		return (note != DocumentMarks.Note.NONE) ? of("note." + note) : null;
	}

	/** Returns a text file of the application, such as a style sheet. */
	static String read(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the place {@code document.place.} and the reason of a problem. */
	DocumentProblem problem(String place, String key, Object... arguments) {
		return new DocumentProblem(place, of("problem." + key, arguments));
	}

}
