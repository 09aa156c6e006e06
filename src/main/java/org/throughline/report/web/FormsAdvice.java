package org.throughline.report.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms are records: they are built whole from what was sent, and nothing is set in them
 * afterwards. A long report has many rows.
 */
@ControllerAdvice(basePackageClasses = FormsAdvice.class)
class FormsAdvice {

	private static final int MOST_ROWS = 2_000;

	@InitBinder
	void buildWhole(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
		binder.setAutoGrowCollectionLimit(MOST_ROWS);
	}

}
