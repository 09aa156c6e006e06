package org.throughline.statute.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.DateParts;
import org.throughline.statute.ClockRule;
import org.throughline.statute.ClockRuleChange;

/**
 * What a clock's rule says, as typed.
 */
record ClockRuleForm(String version, DateParts validFrom, String amount, String fixedDay, String fixedMonth,
		@NotBlank @Size(max = 500) String source, String verified, @Size(max = 1_000) String note) {

	ClockRuleForm(@Nullable String version, @Nullable DateParts validFrom, @Nullable String amount,
			@Nullable String fixedDay, @Nullable String fixedMonth, @Nullable String source, @Nullable String verified,
			@Nullable String note) {
		this.version = Typed.text(version);
		this.validFrom = (validFrom != null) ? validFrom : DateParts.EMPTY;
		this.amount = Typed.text(amount);
		this.fixedDay = Typed.text(fixedDay);
		this.fixedMonth = Typed.text(fixedMonth);
		this.source = Typed.text(source);
		this.verified = "true".equals(verified) ? "true" : "false";
		this.note = Typed.text(note);
	}

	static ClockRuleForm of(ClockRule rule) {
		return new ClockRuleForm(String.valueOf(rule.version()), DateParts.of(rule.validFrom()), text(rule.amount()),
				text(rule.fixedDay()), text(rule.fixedMonth()), rule.source(), String.valueOf(rule.verified()),
				rule.note());
	}

	ClockRuleChange toCommand() {
		return new ClockRuleChange(this.validFrom.parse().orElseThrow(), Typed.number(this.amount),
				Typed.number(this.fixedMonth), Typed.number(this.fixedDay), this.source, "true".equals(this.verified),
				this.note.isEmpty() ? null : this.note, Typed.version(this.version));
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

}
