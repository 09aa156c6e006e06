package org.throughline.report.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.throughline.platform.govuk.DateParts;
import org.throughline.report.StatementContent;
import org.throughline.report.StatementLinks;

import static org.assertj.core.api.Assertions.assertThat;

class ReportFormsTests {

	@Test
	void partialDateIsItsLastDay() {
		assertThat(ReportDates.date(new DateParts("", "2", "2024")))
			.hasValueSatisfying((date) -> assertThat(date).hasToString("2024-02-29"));
		assertThat(ReportDates.date(new DateParts("", "", "2024")))
			.hasValueSatisfying((date) -> assertThat(date).hasToString("2024-12-31"));
		assertThat(ReportDates.date(new DateParts("3", "", "2024"))).isEmpty();
		assertThat(ReportDates.date(new DateParts("", "13", "2024"))).isEmpty();
		assertThat(ReportDates.date(new DateParts("", "", "soon"))).isEmpty();
	}

	@Test
	void onlyExistingSubPointIsRemoved() {
		var form = new StatementForm("", "AIM", StatementContent.of("x"), List.of("a", "b"), StatementLinks.NONE, "");
		assertThat(form.withoutPoint(FormAction.point("remove-point-1")).points()).containsExactly("a");
		assertThat(form.withoutPoint(FormAction.point("remove-point-9999")).points()).containsExactly("a", "b");
		assertThat(form.withoutPoint(FormAction.point("nonsense")).points()).containsExactly("a", "b");
	}

}
