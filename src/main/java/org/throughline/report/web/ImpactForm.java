package org.throughline.report.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormValues;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementImpact;

/**
 * The form of the records that show what a statement led to.
 *
 * @param impact the records
 */
record ImpactForm(String version, @Nullable StatementImpact impact) {

	ImpactForm {
		impact = Objects.requireNonNullElse(impact, StatementImpact.NONE);
	}

	static ImpactForm of(StatementDetails statement) {
		return new ImpactForm(FormValues.text(statement.version()), statement.trace().impact());
	}

	@Override
	public StatementImpact impact() {
		return Objects.requireNonNullElse(this.impact, StatementImpact.NONE);
	}

}
