package org.throughline.assurance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The content of an audit.
 *
 * @param kind who carried it out
 * @param topic topic
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

	public AuditContent {
		period = (period != null) ? period : AuditPeriod.UNKNOWN;
		method = (method != null) ? method : AuditMethod.UNKNOWN;
		stated = (stated != null) ? stated : StatedParticipants.NONE;
	}

	AuditContent checked() {
		return new AuditContent(this.kind, FieldRules.required("topic", this.topic, FieldRules.LINE),
				FieldRules.optional("footnote", this.footnote, FieldRules.WORDING), this.period.checked(),
				this.method.checked(), this.stated.checked(),
				FieldRules.optional("source", this.source, FieldRules.LINE),
				FieldRules.optional("note", this.note, FieldRules.WORDING));
	}

	AuditContent withoutNote() {
		return new AuditContent(this.kind, this.topic, this.footnote, this.period, this.method, this.stated,
				this.source, null);
	}

}
