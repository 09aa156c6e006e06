package org.throughline.platform.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a start that fails because another version of Throughline created the tables
 * of the database.
 */
class OtherVersionFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

	private final BeanFactory beans;

	OtherVersionFailureAnalyzer(BeanFactory beans) {
		this.beans = beans;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
		if (this.beans.containsBean(EmbeddedPostgresFailureAnalyzer.BEAN)) {
			return new FailureAnalysis("the database in the folder var/ was created by another version of Throughline.",
					"Delete the folder var/ and start again.", cause);
		}
		return new FailureAnalysis("the tables of the database were created by another version of Throughline.",
				"Start that version, or name an empty database.", cause);
	}

}
