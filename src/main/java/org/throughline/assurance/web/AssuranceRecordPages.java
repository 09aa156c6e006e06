package org.throughline.assurance.web;

import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.assurance.AuditFindingService;
import org.throughline.assurance.AuditService;
import org.throughline.assurance.ExternalAssuranceService;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.assurance.RiskService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and removal pages of audits, findings, external assurance and risks.
 */
@Configuration(proxyBeanMethods = false)
class AssuranceRecordPages {

	@Bean
	RecordPages auditPages(AuditService audits) {
		return new Numbered("audits", "audit", (partnership, number) -> {
			var audit = audits.audit(partnership, number);
			return new RecordPages.Found(audit.id(), audit.content().topic(), audit.version(), "Audits", "audits")
				.within("audit_id");
		}, audits::remove);
	}

	@Bean
	RecordPages auditFindingPages(AuditFindingService findings) {
		return new Numbered("audit-findings", "auditFinding", (partnership, number) -> {
			var finding = findings.finding(partnership, number);
			return new RecordPages.Found(finding.id(), finding.content().inOneLine(), finding.version(), "Audits",
					"audits");
		}, findings::remove);
	}

	@Bean
	RecordPages externalAssurancePages(ExternalAssuranceService external) {
		return new Numbered("external-assurance", "externalAssurance", (partnership, number) -> {
			var found = external.find(partnership, number);
			return new RecordPages.Found(found.id(), found.content().byWhom(), found.version(), "External assurance",
					"external-assurance");
		}, external::remove);
	}

	@Bean
	RecordPages riskPages(RiskService risks) {
		return new Numbered("risks", "risk", (partnership, number) -> {
			var risk = risks.risk(partnership, number);
			return new RecordPages.Found(risk.id(), risk.content().title(), risk.version(), "Risks", "risks");
		}, risks::remove);
	}

	@Bean
	RecordPages riskRegisterPages(RiskRegisterService registers) {
		return new Numbered("risk-registers", "riskRegister", (partnership, number) -> {
			var register = registers.register(partnership, number);
			return new RecordPages.Found(register.id(), register.content().name(), register.version(), "Risks",
					"risks");
		}, registers::remove);
	}

	/** Finds a record by its number. */
	private interface Finder {

		RecordPages.Found find(UUID partnershipId, int number);

	}

	/** Removes a record that has this version. */
	private interface Remover {

		void remove(UUID partnershipId, int number, int version);

	}

	/** A kind of record that is numbered within its partnership. */
	private record Numbered(String list, String kind, Finder finder, Remover remover) implements RecordPages {

		@Override
		public String path() {
			return this.list + "/{number:[0-9]+}";
		}

		@Override
		public Found find(UUID partnershipId, RecordPath path) {
			return this.finder.find(partnershipId, path.number());
		}

		@Override
		public void remove(UUID partnershipId, RecordPath path, int version) {
			this.remover.remove(partnershipId, path.number(), version);
		}

	}

}
