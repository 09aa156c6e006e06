package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audits, risks and what others from outside found, for every reader: what a published
 * report states for everyone, what a draft states for those who read drafts. Nothing that
 * no report states is told here.
 */
@Service
@Transactional(readOnly = true)
public class AuditReading {

	private final AuditReader audits;

	private final RiskReader risks;

	private final Visible visible;

	AuditReading(AuditReader audits, RiskReader risks, Visible visible) {
		this.audits = audits;
		this.risks = risks;
		this.visible = visible;
	}

	/**
	 * What a report tells of audits.
	 * @param day as at which organisations are named
	 */
	public AuditsOfReport audits(UUID partnershipId, String reportSlug, LocalDate day) {
		var reader = this.visible.in(partnershipId);
		if (!sees(reader, reportSlug)) {
			return new AuditsOfReport(List.of(), List.of(), List.of());
		}
		var told = this.audits.ofReport(partnershipId, day, reportSlug);
		return reader.all() ? told : told.withoutNotes();
	}

	/**
	 * What a report tells of risks.
	 * @param day as at which organisations are named
	 */
	public RisksOfReport risks(UUID partnershipId, String reportSlug, LocalDate day) {
		var reader = this.visible.in(partnershipId);
		if (!sees(reader, reportSlug)) {
			return new RisksOfReport(List.of(), List.of());
		}
		var registers = this.risks.registers(partnershipId, "g.report_slug = :value", reportSlug);
		var stated = registers.stream().map(RiskRegisterDetails::number).collect(Collectors.toSet());
		return new RisksOfReport(registers.stream().map((one) -> reader.all() ? one : one.withoutNote()).toList(),
				this.risks.risks(partnershipId, day, "k.report_slug = :value", reportSlug)
					.stream()
					.map((one) -> reader.all() ? one
							: one.published(one.registerNumber() != null && stated.contains(one.registerNumber())))
					.toList());
	}

	private static boolean sees(Visible.Reader reader, String reportSlug) {
		return reader.all() || List.of(reader.reports()).contains(reportSlug);
	}

}
