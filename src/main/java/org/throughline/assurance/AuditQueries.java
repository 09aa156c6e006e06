package org.throughline.assurance;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audits, external assurance and risks in a report, for every reader: those in a
 * published report for everyone, those in a draft for people with draft access. What is
 * in no report is not read here.
 */
@Service
@Transactional(readOnly = true)
public class AuditQueries {

	private final AuditReader audits;

	private final RiskReader risks;

	private final AssuranceVisibility visibility;

	AuditQueries(AuditReader audits, RiskReader risks, AssuranceVisibility visibility) {
		this.audits = audits;
		this.risks = risks;
		this.visibility = visibility;
	}

	/**
	 * The audits and external assurance in a report.
	 * @param day organisations are named as at this day
	 */
	public ReportAudits audits(UUID partnershipId, String reportSlug, LocalDate day) {
		var scope = this.visibility.in(partnershipId);
		if (!scope.includes(reportSlug)) {
			return ReportAudits.NONE;
		}
		var found = this.audits.ofReport(partnershipId, day, reportSlug);
		return scope.all() ? found : found.published();
	}

	/**
	 * The risks in a report.
	 * @param day organisations are named as at this day
	 */
	public ReportRisks risks(UUID partnershipId, String reportSlug, LocalDate day) {
		var scope = this.visibility.in(partnershipId);
		if (!scope.includes(reportSlug)) {
			return ReportRisks.NONE;
		}
		var found = this.risks.ofReport(partnershipId, reportSlug, day);
		return scope.all() ? found : found.published();
	}

}
