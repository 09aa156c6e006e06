package org.throughline.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.persistence.Json;

/**
 * Lists the reports of a partnership for lower modules.
 */
@Component
class AnnualReportDirectory implements ReportDirectory {

	private final JdbcClient jdbc;

	AnnualReportDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<UUID, List<NamedReport>> reportsOf(Collection<UUID> partnershipIds) {
		var reports = new HashMap<UUID, List<NamedReport>>();
		this.jdbc.sql("""
				select partnership_id, to_json(report) from (
				  select r.partnership_id, r.id, r.slug, r.title, report_body(r) as body, r.kind = 'PARTNERSHIP' as own,
				    r.period_label, r.starts_on, r.ends_on, r.state = 'PUBLISHED' as published
				  from annual_report r where r.partnership_id = any(?) and r.amends_id is null
				  order by r.starts_on desc, r.kind = 'PARTNERSHIP' desc, r.slug) report""")
			.param(partnershipIds.toArray(UUID[]::new))
			.query((row) -> {
				reports.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new ArrayList<>())
					.add(Json.read(row.getString(2), NamedReport.class));
			});
		return reports;
	}

	@Override
	public Map<String, UUID> idsBySlug(UUID partnershipId) {
		return KnownSlugs
			.read(this.jdbc.sql("select slug, id from report_name where partnership_id = ?").param(partnershipId));
	}

}
