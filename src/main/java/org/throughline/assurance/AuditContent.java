package org.throughline.assurance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The content of an audit.
 *
 * @param kind who carried it out
 * @param footnote what the report explains about the topic
 * @param period period and date
 * @param method services, method and cases
 * @param stated participants the report states
 * @param source source of the wording
 * @param note internal note, never public
 */
@Embeddable
public record AuditContent(@Enumerated(EnumType.STRING) AuditKind kind, String topic, @Nullable String footnote,
		@JsonUnwrapped AuditPeriod period, @JsonUnwrapped AuditMethod method, @JsonUnwrapped StatedParticipants stated,
		@Nullable String source, @Nullable String note) {

	/** The content of an audit that is not recorded yet. */
	@SuppressWarnings("NullAway") // the type is not chosen yet
	public static final AuditContent EMPTY = new AuditContent(null, "", null, AuditPeriod.UNKNOWN, AuditMethod.UNKNOWN,
			StatedParticipants.NONE, null, null);

	public AuditContent {
		period = (period != null) ? period : AuditPeriod.UNKNOWN;
		method = (method != null) ? method : AuditMethod.UNKNOWN;
		stated = (stated != null) ? stated : StatedParticipants.NONE;
	}

	AuditContent checked() {
		return new AuditContent(this.kind, TextRules.required("topic", this.topic, TextRules.LINE),
				TextRules.optional("footnote", this.footnote, TextRules.WORDING), this.period.checked(),
				this.method.checked(), this.stated.checked(), TextRules.optional("source", this.source, TextRules.LINE),
				TextRules.optional("note", this.note, TextRules.WORDING));
	}

	/** Returns the content with this date and these numbers of participants. */
	public AuditContent with(DateHeld date, @Nullable Integer organisations, @Nullable Integer services) {
		return new AuditContent(this.kind, this.topic, this.footnote, new AuditPeriod(this.period.periodLabel(), date),
				this.method, new StatedParticipants(organisations, services, this.stated.declaredAsWritten()),
				this.source, this.note);
	}

}
