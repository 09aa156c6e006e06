package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.throughline.partnership.ReportDirectory;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.security.CurrentUser;

/**
 * Decides which assurance a reader may see: what is in a published report for everyone,
 * everything for people with draft access.
 */
@Component
class AssuranceVisibility {

	private final ObjectProvider<ReportDirectory> reports;

	private final CurrentUser user;

	AssuranceVisibility(ObjectProvider<ReportDirectory> reports, CurrentUser user) {
		this.reports = reports;
		this.user = user;
	}

	Scope in(UUID partnershipId) {
		if (this.user.readsDrafts(partnershipId)) {
			return Scope.ALL;
		}
		return new Scope(false,
				this.reports.stream()
					.flatMap((directory) -> directory.reportsOf(partnershipId).stream())
					.filter(NamedReport::published)
					.map(NamedReport::slug)
					.toArray(String[]::new));
	}

	/**
	 * What a reader may see.
	 *
	 * @param all whether everything is visible
	 * @param reports otherwise the reports whose content is visible
	 */
	record Scope(boolean all, String[] reports) {

		static final Scope ALL = new Scope(true, new String[0]);

		/** An SQL condition on the row of this alias; with {@link #parameters()}. */
		static String condition(String alias) {
			return "(:all or " + alias + ".report_slug = any(:reports))";
		}

		Map<String, Object> parameters() {
			return Map.of("all", this.all, "reports", this.reports);
		}

		boolean includes(String reportSlug) {
			return this.all || List.of(this.reports).contains(reportSlug);
		}

	}

}
