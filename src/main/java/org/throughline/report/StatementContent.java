package org.throughline.report;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The content of a statement, shared by the entity, its form, its file and its details.
 *
 * @param headline short first line
 * @param wording wording in the report (Markdown)
 * @param quotation whether it is a direct quotation
 * @param context audience, source, period and internal note
 * @param voice whose voice it is; for voices only
 * @param concern organisations concerned and outcome; for pressures and escalated matters
 * only
 */
@Embeddable
public record StatementContent(@Nullable String headline, String wording,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean quotation,
		@Embedded @JsonUnwrapped StatementContext context, @Embedded @JsonUnwrapped StatementVoice voice,
		@Embedded @JsonUnwrapped StatementConcern concern) {

	/** The content of a statement that is not written yet. */
	public static final StatementContent EMPTY = of("");

	public StatementContent {
		headline = blankToNull(headline);
		wording = Objects.requireNonNullElse(wording, "").strip();
		context = Objects.requireNonNullElse(context, StatementContext.NONE);
		voice = Objects.requireNonNullElse(voice, StatementVoice.NONE);
		concern = Objects.requireNonNullElse(concern, StatementConcern.NONE);
	}

	public static StatementContent of(String wording) {
		return new StatementContent(null, wording, false, StatementContext.NONE, StatementVoice.NONE,
				StatementConcern.NONE);
	}

	/** Returns the content without the fields of other kinds. */
	public StatementContent of(StatementKind kind) {
		return new StatementContent(this.headline, this.wording, this.quotation, this.context, this.voice.of(kind),
				this.concern.of(kind));
	}

	/** Returns the headline or, without one, the wording. */
	public String firstLine() {
		return (this.headline != null) ? this.headline : this.wording;
	}

	/** Returns the first words, for titles and for the names of buttons and links. */
	public String firstWords() {
		return Markdown.firstWords(firstLine(), 80);
	}

	/** Returns the content with another headline and wording. */
	public StatementContent reworded(@Nullable String newHeadline, String newWording) {
		return new StatementContent(newHeadline, newWording, this.quotation, this.context, this.voice, this.concern);
	}

	/** Returns the content with another audience, source or note. */
	StatementContent with(StatementContext newContext) {
		return new StatementContent(this.headline, this.wording, this.quotation, newContext, this.voice, this.concern);
	}

	/**
	 * Returns the content for the next report: without the internal note, with consent
	 * not recorded and without an outcome.
	 */
	StatementContent inNextReport() {
		return new StatementContent(this.headline, this.wording, this.quotation, this.context.withoutNote(),
				this.voice.withConsentNotRecorded(), this.concern.withoutOutcome());
	}

	/** Checks the texts. */
	public void check(String at, WordingRules rules) {
		rules.atMost(at + "headline", "headline", this.headline, WordingRules.HEADLINE);
		rules.required(at + "wording", "wording", this.wording, WordingRules.WORDING);
		this.context.check(at + "context.", rules);
		this.voice.check(at + "voice.", rules);
		this.concern.check(at + "concern.", rules);
	}

}
