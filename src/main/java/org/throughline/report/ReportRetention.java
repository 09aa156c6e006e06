package org.throughline.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.persistence.RetainedRecords;

/** The retention rule for comments on drafts. */
@Configuration(proxyBeanMethods = false)
class ReportRetention {

	@Bean
	RetainedRecords retainedReports() {
		return new RetainedRecords("K03", "retained_comments", "remove_comments");
	}

}
