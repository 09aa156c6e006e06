package org.throughline.assurance;

import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.throughline.partnership.ReportDirectory;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.security.CurrentUser;

/**
 * Which self-assessments and peer reviews a reader may see: everyone those that a
 * published report states, the partnership's own people all of them.
 */
@Component
class Visible {

	private final ObjectProvider<ReportDirectory> reports;

	private final CurrentUser user;

	Visible(ObjectProvider<ReportDirectory> reports, CurrentUser user) {
		this.reports = reports;
		this.user = user;
	}

	Reader in(UUID partnershipId) {
		if (this.user.readsDrafts(partnershipId)) {
			return new Reader(true, new String[0]);
		}
		return new Reader(false,
				this.reports.stream()
					.flatMap((directory) -> directory.reportsOf(partnershipId).stream())
					.filter(NamedReport::published)
					.map(NamedReport::slug)
					.toArray(String[]::new));
	}

	/**
	 * What somebody may see.
	 *
	 * @param all whether that is everything
	 * @param reports otherwise, what these reports state
	 */
	record Reader(boolean all, String[] reports) {

		/** Whether they see the row of this alias; with {@link #parameters()}. */
		static String sees(String alias) {
			return "(:all or " + alias + ".report_slug = any(:reports))";
		}

		Map<String, Object> parameters() {
			return Map.of("all", this.all, "reports", this.reports);
		}

	}

}
