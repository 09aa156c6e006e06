package org.throughline.platform.list;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

/**
 * The form that changes the ticked rows of a list.
 *
 * @param chosen the keys of the ticked rows
 * @param change name of a {@link BulkChange}
 */
public record TickedRows(List<String> chosen, String change, String newOwner, DateParts newDue, String newTheme,
		String newVisibility, String newAudience, String newReason) {

	/** The most rows on a page, and so at once. */
	static final int MOST = 100;

	/** A form without values. */
	public static final TickedRows EMPTY = new TickedRows(List.of(), "", "", DateParts.EMPTY, "", "", "", "");

	public TickedRows {
		chosen = FormValues.chosen(chosen).stream().distinct().limit(MOST).toList();
	}

	@Nullable BulkChange wanted() {
		return FormValues.choice(BulkChange.class, this.change);
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		var checks = FormChecks.of(errors)
			.rejectIf(this.chosen.isEmpty(), "chosen", "list.chosen.none")
			.rejectIf(wanted() == null, "change", "list.change.none");
		if (wanted() == BulkChange.OWNER || wanted() == BulkChange.DUE) {
			checks.required("newReason", FormChecks.TEXT);
		}
		if (wanted() == BulkChange.DUE) {
			checks.requiredDate("newDue");
		}
		else if (wanted() == BulkChange.AUDIENCE) {
			checks.required("newAudience", FormChecks.LINE);
		}
		else if (wanted() != null && value().isEmpty()) {
			errors.rejectValue(field(), "list.value.none");
		}
	}

	BulkValue toValue() {
		return new BulkValue(BulkChange.valueOf(this.change), value(), this.newReason);
	}

	private String field() {
		String change = this.change.toLowerCase(Locale.ROOT);
		return "new" + StringUtils.capitalize(change);
	}

	private String value() {
		return switch (BulkChange.valueOf(this.change)) {
			case OWNER -> this.newOwner;
			case DUE -> this.newDue.parse().map(Object::toString).orElse("");
			case THEME -> this.newTheme;
			case VISIBILITY -> this.newVisibility;
			case AUDIENCE -> this.newAudience;
		};
	}

}
