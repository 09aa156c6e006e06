package org.throughline.report;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The content of a statement, shared by the entity, its edit and its details.
 *
 * @param kind kind of statement
 * @param headline short first line
 * @param wording wording in the report (Markdown)
 * @param quotation whether it is a direct quotation
 * @param context audience, source, period and internal note
 * @param voice whose voice it is; for voices only
 * @param concern organisations concerned and outcome; for pressures and escalated matters
 * only
 */
@Embeddable
public record StatementContent(@Enumerated(EnumType.STRING) StatementKind kind, @Nullable String headline,
		String wording, boolean quotation, @Embedded StatementContext context, @Embedded StatementVoice voice,
		@Embedded StatementConcern concern) {

	public StatementContent {
		headline = blankToNull(headline);
		wording = wording.strip();
		context = Objects.requireNonNullElse(context, StatementContext.NONE);
		voice = Objects.requireNonNullElse(voice, StatementVoice.NONE);
		concern = Objects.requireNonNullElse(concern, StatementConcern.NONE);
	}

	/** Returns a statement with a wording only. */
	public static StatementContent of(StatementKind kind, String wording) {
		return new StatementContent(kind, null, wording, false, StatementContext.NONE, StatementVoice.NONE,
				StatementConcern.NONE);
	}

	/** Returns the content without the fields of other kinds. */
	public StatementContent ofItsKind() {
		return new StatementContent(this.kind, this.headline, this.wording, this.quotation, this.context,
				this.voice.of(this.kind), this.concern.of(this.kind));
	}

	/** Returns the texts that the published report shows. */
	public Stream<String> publicTexts() {
		return Stream
			.of(this.headline, this.wording, this.context.audience(), this.context.source(), this.voice.heardHow(),
					this.concern.organisationsAsWritten(), this.concern.raisedBy(), this.concern.raisedTo(),
					this.concern.outcome())
			.filter(Objects::nonNull);
	}

	/** Returns the content with another headline and wording. */
	public StatementContent reworded(@Nullable String newHeadline, String newWording) {
		return new StatementContent(this.kind, newHeadline, newWording, this.quotation, this.context, this.voice,
				this.concern);
	}

	/**
	 * Returns the content for the next report: without the internal note, with consent
	 * not recorded and without an outcome.
	 */
	StatementContent inNextReport() {
		return new StatementContent(this.kind, this.headline, this.wording, this.quotation, this.context.withoutNote(),
				this.voice.askedAgain(), this.concern.withoutOutcome());
	}

}
