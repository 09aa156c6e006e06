package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import org.throughline.platform.form.TextRules;

/**
 * A partnership's rule for how often a response is expected, from a start date.
 *
 * @param validFrom its first day; it ends with the next rule
 * @param everyMonths a response is due so many months after the last one
 * @param ladder what follows if none comes
 * @param source who agreed it and when
 */
@Embeddable
public record ResponseRuleContent(LocalDate validFrom, int everyMonths, ResponseLadder ladder, String source) {

	ResponseRuleContent checked() {
		return new ResponseRuleContent(this.validFrom, this.everyMonths, this.ladder.checked(),
				TextRules.required("source", this.source, TextRules.LINE));
	}

}
