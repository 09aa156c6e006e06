package org.throughline.assurance;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.assurance.AssuranceReader.ReportScope;
import org.throughline.platform.security.CurrentUser;

/**
 * The audits, external assurance and risks in a report, for every reader: those in a
 * published report for everyone, those in a draft for people with draft access. What is
 * in no report is not read here.
 */
@Service
@Transactional(readOnly = true)
public class AuditQueries {

	private final AssuranceReader reader;

	private final CurrentUser user;

	AuditQueries(AssuranceReader reader, CurrentUser user) {
		this.reader = reader;
		this.user = user;
	}

	/**
	 * The audits and external assurance in a report.
	 * @param day organisations are named as at this day
	 */
	public ReportAudits audits(UUID partnershipId, UUID reportId, LocalDate day) {
		var report = new ReportScope(partnershipId, reportId, day, this.user.readsDrafts(partnershipId));
		return new ReportAudits(this.reader.inReport(AssuranceReader.AUDITS, report),
				this.reader.inReport(AssuranceReader.CROSS_CUTTING, report),
				this.reader.inReport(AssuranceReader.EXTERNAL, report));
	}

	/**
	 * The risks in a report.
	 * @param day organisations are named as at this day
	 */
	public ReportRisks risks(UUID partnershipId, UUID reportId, LocalDate day) {
		var report = new ReportScope(partnershipId, reportId, day, this.user.readsDrafts(partnershipId));
		var found = new ReportRisks(this.reader.inReport(AssuranceReader.REGISTERS, report),
				this.reader.inReport(AssuranceReader.RISKS, report));
		return report.drafts() ? found : found.withOwnRegisters();
	}

}
