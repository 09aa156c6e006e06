package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.ReportDirectory;

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
	public List<NamedReport> reportsOf(UUID partnershipId) {
		return this.jdbc.sql("""
				select r.slug, r.title, r.kind = 'PARTNERSHIP' as own, r.period_label, r.starts_on, r.ends_on,
				  r.state = 'PUBLISHED' as published,
				  case r.kind when 'SUBGROUP' then (select g.name from governance_group g where g.id = r.group_id)
				    when 'AGENCY' then (organisation_name_at(r.organisation_id, r.dated_on)).name
				    else (partnership_name_at(r.partnership_id, r.dated_on)).name end as body
				from annual_report r where r.partnership_id = ?
				order by r.starts_on desc, r.kind = 'PARTNERSHIP' desc, r.slug""")
			.param(partnershipId)
			.query(NamedReport.class)
			.list();
	}

}
