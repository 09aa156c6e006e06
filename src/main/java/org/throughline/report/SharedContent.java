package org.throughline.report;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Content of a report that is shown in a second part as well, for example a conclusion
 * that is also a key message.
 *
 * @param part the additional part
 * @param reference "kind:CONCLUSION", "statement:5" by its number, or "section:funding"
 * by its slug
 * @param label the first words, or the name of the kind
 */
public record SharedContent(ReportPart part, String reference, String label) {

	/** Returns whether it represents all statements of one kind. */
	public boolean wholeKind() {
		return this.reference.startsWith("kind:");
	}

	/** Returns the name after a prefix such as "section:"; empty for other references. */
	Optional<String> name(String prefix) {
		return this.reference.startsWith(prefix) ? Optional.of(this.reference.substring(prefix.length()))
				: Optional.empty();
	}

	/**
	 * Content that can be shown in another part.
	 *
	 * @param reference identifies it, as in {@link SharedContent}
	 * @param kind kind of statement, or {@code null} for a section
	 * @param label the first words; empty for all statements of a kind
	 */
	public record Candidate(String reference, @Nullable StatementKind kind, String label) {

	}

}
