package org.throughline.report;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The fields of a voice.
 *
 * @param whose the group whose voice it is
 * @param heardHow how it was gathered
 * @param consent whether they agreed to be quoted; never part of the report
 */
@Embeddable
public record StatementVoice(@Enumerated(EnumType.STRING) @Nullable VoiceGroup whose, @Nullable String heardHow,
		@Enumerated(EnumType.STRING) @Nullable Consent consent) {

	public static final StatementVoice NONE = new StatementVoice(null, null, null);

	public StatementVoice {
		heardHow = blankToNull(heardHow);
	}

	/** Returns the fields for a voice with a known consent; none for other kinds. */
	StatementVoice of(StatementKind kind) {
		return (kind == StatementKind.VOICE) ? new StatementVoice(this.whose, this.heardHow,
				Objects.requireNonNullElse(this.consent, Consent.NOT_RECORDED)) : NONE;
	}

	void check(String at, WordingRules rules) {
		rules.atMost(at + "heardHow", "gathered through", this.heardHow, WordingRules.POINT);
	}

	/** Returns the fields for the next report, in which consent is not recorded yet. */
	StatementVoice withConsentNotRecorded() {
		return new StatementVoice(this.whose, this.heardHow, (this.consent != null) ? Consent.NOT_RECORDED : null);
	}

}
