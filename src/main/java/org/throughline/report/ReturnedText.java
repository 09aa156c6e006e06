package org.throughline.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The text of a return for a report.
 *
 * @param section the section they are added to, or {@code null}
 * @param statement the kind of the statement they become, or {@code null}
 * @param content the words with their heading and source; for a section, its part too
 */
public record ReturnedText(@Nullable String section, @Nullable StatementKind statement, SectionContent content) {

	/** Returns them as a statement of a kind. */
	StatementEdit toStatement(StatementKind kind) {
		var context = new StatementContext(null, this.content.source(), null, null);
		var statement = new StatementContent(this.content.heading(), this.content.body(), false, context,
				StatementVoice.NONE, StatementConcern.NONE);
		return new StatementEdit(kind, statement, List.of(), StatementLinks.NONE);
	}

}
