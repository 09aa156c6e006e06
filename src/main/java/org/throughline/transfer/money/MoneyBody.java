package org.throughline.transfer.money;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.Pounds;
import org.throughline.platform.form.RuleViolation;
import org.throughline.transfer.table.TableRow;

/**
 * Bodies and amounts in a row about money. A body may be an organisation held here or
 * words; the column of its name then holds the words.
 *
 * @param slug the organisation; none where only words are known
 * @param words its words; none where the organisation's name says it all
 */
record MoneyBody(@Nullable String slug, @Nullable String words) {

	/** What stands in the column of a body. */
	static String cell(@Nullable String organisation, @Nullable String words) {
		return (organisation != null) ? organisation : (words != null) ? words : "";
	}

	/** What stands in the column of its words: nothing where the other says them. */
	static String inWords(@Nullable String organisation, @Nullable String words) {
		return (organisation != null && words != null) ? words : "";
	}

	/**
	 * The body a row names.
	 * @param inWords the column of its words; none where there is none
	 * @param slugBefore the organisation as it stands
	 * @param wordsBefore the words as they stand
	 */
	static MoneyBody read(TableRow row, String column, @Nullable String inWords, @Nullable String slugBefore,
			@Nullable String wordsBefore) {
		boolean changed = row.changed(column);
		String slug = changed ? row.value(column) : slugBefore;
		if (slug == null) {
			return new MoneyBody(null, changed ? row.words(column) : wordsBefore);
		}
		return new MoneyBody(slug, (inWords != null) ? row.words(inWords) : changed ? null : wordsBefore);
	}

	/** Sheets end in a row of totals: those are computed, and nobody's. */
	static void refuseTotal(TableRow row, String column) {
		if (row.text(column).strip().toLowerCase(Locale.UK).matches("((grand|sub|overall)[ -]?)?totals?( .*)?:?")) {
			row.wrong(column, "This looks like a total. Leave the row out: totals are computed");
		}
	}

	/** The amount of a row; none where it is not stated. */
	static @Nullable BigDecimal amount(TableRow row, String column, EnumAnswers answers) {
		try {
			return Pounds.read(column, row.text(column));
		}
		catch (RuleViolation refused) {
			row.wrong(column, answers.words(refused.key(), refused.arguments()));
			return null;
		}
	}

	/** An amount as it stands in a cell. */
	static String shown(@Nullable BigDecimal amount) {
		return (amount == null) ? "" : (amount.signum() == 0) ? "0" : amount.stripTrailingZeros().toPlainString();
	}

}
