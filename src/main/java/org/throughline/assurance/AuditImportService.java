package org.throughline.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.assurance.ImportedAudits.ImportedAudit;
import org.throughline.assurance.ImportedAudits.ImportedExternal;
import org.throughline.assurance.ImportedAudits.ImportedFinding;
import org.throughline.assurance.ImportedAudits.ImportedRegister;
import org.throughline.assurance.ImportedAudits.ImportedRisk;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.time.DatePrecision;

/**
 * Takes in audits, what others from outside found, and risks as a file gives them: whole
 * or not at all.
 */
@Service
public class AuditImportService {

	private static final int NONE = -1;

	private final AuditService audits;

	private final AuditFindingService findings;

	private final ExternalAssuranceService external;

	private final RiskRegisterService registers;

	private final RiskService risks;

	private final JdbcClient jdbc;

	private final MessageSource messages;

	private final CurrentUser user;

	AuditImportService(AuditService audits, AuditFindingService findings, ExternalAssuranceService external,
			RiskRegisterService registers, RiskService risks, JdbcClient jdbc, MessageSource messages,
			CurrentUser user) {
		this.audits = audits;
		this.findings = findings;
		this.external = external;
		this.registers = registers;
		this.risks = risks;
		this.jdbc = jdbc;
		this.messages = messages;
		this.user = user;
	}

	/**
	 * Takes in a file; processes and the partnership's business manager may.
	 * @throws ImportRefused with every problem found; nothing of the file is kept
	 */
	@Transactional
	public void importAudits(ImportedAudits file) {
		if (!this.user.managesAnything()) {
			throw new AccessRefused();
		}
		UUID place = this.jdbc.sql("select id from partnership where slug = ?")
			.param(file.partnership())
			.query(UUID.class)
			.optional()
			.filter(this.user::manages)
			.orElseThrow(() -> new ImportRefused(List.of(new ImportProblem("partnership",
					"There is no partnership “" + file.partnership() + "” of yours"))));
		var taking = new Taking(place);
		taking.audits(all(file.audits()));
		taking.findings("acrossAudits", all(file.acrossAudits()), null);
		taking.external(all(file.externalAssurance()));
		taking.registers(all(file.riskRegisters()));
		taking.risks(all(file.risks()));
		if (!taking.problems.isEmpty()) {
			throw new ImportRefused(taking.problems);
		}
	}

	private static <T> List<T> all(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	private static DateHeld date(@Nullable LocalDate on, @Nullable DatePrecision given) {
		return (on == null) ? DateHeld.UNKNOWN : new DateHeld(on, Objects.requireNonNullElse(given, DatePrecision.DAY));
	}

	/** One file being taken in. */
	private final class Taking {

		private final UUID place;

		private final List<ImportProblem> problems = new ArrayList<>();

		private final Map<String, Set<String>> keys = new HashMap<>();

		private final Map<String, Integer> registerNumbers = new HashMap<>();

		private Taking(UUID place) {
			this.place = place;
		}

		private void audits(List<ImportedAudit> given) {
			for (int at = 0; at < given.size(); at++) {
				var audit = given.get(at);
				String path = "audits[" + at + "]";
				int number = take(path, "audit", audit.key(), () -> AuditImportService.this.audits
					.add(this.place, TimeOrderedId.next(), new AuditEdit(new AuditContent(audit.kind(), audit.topic(),
							audit.footnote(), new AuditPeriod(audit.period(), date(audit.doneOn(), audit.precision())),
							new AuditMethod(String.join("\n", all(audit.services())), audit.method(), audit.cases()),
							new StatedParticipants(audit.declaredOrganisations(), audit.declaredServices(),
									audit.declaredAsWritten()),
							audit.source(), audit.note()), audit.report(), all(audit.organisations())), audit.key()));
				if (number != NONE) {
					findings(path + ".findings", all(audit.findings()), number);
				}
			}
		}

		private void findings(String path, List<ImportedFinding> given, @Nullable Integer audit) {
			for (int at = 0; at < given.size(); at++) {
				var finding = given.get(at);
				take(path + "[" + at + "]", "audit_finding", finding.key(),
						() -> AuditImportService.this.findings.add(this.place, TimeOrderedId.next(),
								new FindingEdit(new AuditFindingContent(finding.kind(), finding.wording()), audit,
										finding.report(), all(finding.themes())),
								finding.key()));
			}
		}

		private void external(List<ImportedExternal> given) {
			for (int at = 0; at < given.size(); at++) {
				var one = given.get(at);
				take("externalAssurance[" + at + "]", "external_assurance", one.key(),
						() -> AuditImportService.this.external.add(this.place, TimeOrderedId.next(),
								new ExternalAssuranceEdit(new ExternalAssuranceContent(one.kind(), one.title(),
										one.byWhom(), one.about(), date(one.heldOn(), one.precision()),
										new ExternalResult(one.outcome(), one.recommendations(), one.url()),
										one.source(), one.note()), one.report(), one.organisation()),
								one.key()));
			}
		}

		private void registers(List<ImportedRegister> given) {
			for (int at = 0; at < given.size(); at++) {
				var register = given.get(at);
				int number = take("riskRegisters[" + at + "]", "risk_register", register.key(),
						() -> AuditImportService.this.registers.add(this.place, TimeOrderedId.next(),
								new RiskRegisterEdit(
										new RiskRegisterContent(register.name(), register.owner(),
												register.reviewCycle(), register.description(), register.note()),
										register.report()),
								register.key()));
				if (register.key() != null) {
					this.registerNumbers.put(register.key(), number);
				}
			}
		}

		private void risks(List<ImportedRisk> given) {
			for (int at = 0; at < given.size(); at++) {
				var risk = given.get(at);
				String path = "risks[" + at + "]";
				String register = risk.register();
				if (register != null && !this.registerNumbers.containsKey(register)) {
					problem(path + ".register", "There is no risk register “" + register + "” in this file");
					continue;
				}
				take(path, "risk", risk.key(),
						() -> AuditImportService.this.risks
							.add(this.place, TimeOrderedId.next(),
									new RiskEdit(
											new RiskContent(risk.title(),
													new RiskAnalysis(risk.wording(), risk.cause(), risk.response()),
													risk.priority(), risk.grade(), risk.ownerAsWritten(),
													new RiskReview(risk.reviewOn(), risk.closedOn(),
															risk.closedReason()),
													risk.note()),
											(register != null) ? this.registerNumbers.get(register) : null,
											risk.report(), risk.owner(), all(risk.themes())),
									risk.key()));
			}
		}

		/** Writes one thing and answers its number, or tells why it is refused. */
		private int take(String path, String table, @Nullable String key, IntSupplier writing) {
			if (key != null && (!this.keys.computeIfAbsent(table, (name) -> new HashSet<>()).add(key)
					|| AuditImportService.this.jdbc
						.sql("select exists (select from " + table + " where partnership_id = ? and import_key = ?)")
						.params(this.place, key)
						.query(Boolean.class)
						.single())) {
				problem(path + ".key", "There is something called “" + key + "” already");
				return NONE;
			}
			try {
				return writing.getAsInt();
			}
			catch (RuleViolation refused) {
				problem(path + "." + refused.field(), AuditImportService.this.messages.getMessage(refused.key(),
						refused.arguments(), refused.key(), Locale.UK) + "");
				return NONE;
			}
		}

		private void problem(String path, String reason) {
			this.problems.add(new ImportProblem(path, reason));
		}

	}

}
