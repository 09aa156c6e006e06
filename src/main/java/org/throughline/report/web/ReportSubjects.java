package org.throughline.report.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.partnership.PageSubject;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReportService;

/**
 * Finds the reports that pages are about.
 */
@Configuration(proxyBeanMethods = false)
class ReportSubjects {

	@Bean
	static PageSubject<ManagedReport> managedReport(ReportService reports) {
		return new PageSubject<>(ManagedReport.class, "page", (partnership, path) -> new ManagedReport(partnership,
				reports.summary(partnership.id(), path.getOrDefault("report", ""))));
	}

	@Bean
	static PageSubject<ReadDraft> readDraft(ReportService reports) {
		return new PageSubject<>(ReadDraft.class, "draft", (partnership, path) -> {
			var summary = reports.summary(partnership.id(), path.getOrDefault("report", ""));
			if (!summary.draft() && !summary.sealed()) {
				throw new NotFoundException();
			}
			return new ReadDraft(partnership, summary);
		});
	}

}
