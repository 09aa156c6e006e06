package org.throughline.action.web;

import org.springframework.validation.Errors;

import org.throughline.action.ResponseLadder;
import org.throughline.action.ResponseRuleContent;
import org.throughline.action.ResponseRuleDetails;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.time.Dates;

import static java.util.Objects.requireNonNull;

record ResponseRuleForm(String version, DateParts validFrom, String everyMonths, Ladder ladder,
		String source) implements RecordFields<ResponseRuleContent> {

	private static final int MOST_MONTHS = 36;

	private static final int MOST_DAYS = 365;

	static ResponseRuleForm of(ResponseRuleDetails rule) {
		var content = rule.content();
		return new ResponseRuleForm(String.valueOf(rule.version()), DateParts.of(content.validFrom()),
				String.valueOf(content.everyMonths()), Ladder.of(content.ladder()), content.source());
	}

	/** Returns a form with the values of another rule, to begin with. */
	ResponseRuleForm like(ResponseRuleContent other) {
		return new ResponseRuleForm(this.version, DateParts.EMPTY, String.valueOf(other.everyMonths()),
				Ladder.of(other.ladder()), "");
	}

	@Override
	public void check(Errors errors) {
		var checks = FormChecks.of(errors)
			.requiredDate("validFrom")
			.required("source")
			.required("ladder.leadPost")
			.required("ladder.delegatePost");
		between(checks, "everyMonths", this.everyMonths, 1, MOST_MONTHS);
		between(checks, "ladder.reminderDays", this.ladder.reminderDays(), 0, MOST_DAYS);
		between(checks, "ladder.leadDays", this.ladder.leadDays(), 1, MOST_DAYS);
		between(checks, "ladder.delegateDays", this.ladder.delegateDays(), 1, MOST_DAYS);
	}

	private static void between(FormChecks checks, String field, String typed, int least, int most) {
		var number = FormValues.wholeNumber(typed);
		checks.required(field)
			.rejectIf(number == null || number < least || number > most, field, "Between", least, most);
	}

	@Override
	public String title() {
		return this.validFrom.parse().map(Dates::inWords).orElse("");
	}

	@Override
	public ResponseRuleContent toEdit() {
		return new ResponseRuleContent(this.validFrom.parse().orElseThrow(), number(this.everyMonths),
				this.ladder.toLadder(), this.source);
	}

	private static int number(String typed) {
		return requireNonNull(FormValues.wholeNumber(typed));
	}

	/** The fields of the steps. */
	record Ladder(String reminderDays, String leadDays, String leadPost, String delegateDays, String delegatePost) {

		static Ladder of(ResponseLadder ladder) {
			return new Ladder(String.valueOf(ladder.reminderDays()), String.valueOf(ladder.leadDays()),
					ladder.leadPost(), String.valueOf(ladder.delegateDays()), ladder.delegatePost());
		}

		ResponseLadder toLadder() {
			return new ResponseLadder(number(this.reminderDays), number(this.leadDays), this.leadPost,
					number(this.delegateDays), this.delegatePost);
		}

	}

}
