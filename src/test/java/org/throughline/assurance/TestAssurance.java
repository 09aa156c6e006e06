package org.throughline.assurance;

import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

import org.throughline.platform.security.CurrentUser;

/**
 * Adds audits, findings, risks and external assurance for tests.
 */
@TestComponent
public class TestAssurance {

	private final AuditService audits;

	private final AuditFindingService findings;

	private final ExternalAssuranceService external;

	private final RiskService risks;

	private final CurrentUser user;

	private final EntityManager entities;

	TestAssurance(AuditService audits, AuditFindingService findings, ExternalAssuranceService external,
			RiskService risks, CurrentUser user, EntityManager entities) {
		this.audits = audits;
		this.findings = findings;
		this.external = external;
		this.risks = risks;
		this.user = user;
		this.entities = entities;
	}

	/** Adds a finding of several audits with its themes. */
	public void finding(UUID partnership, @Nullable String report, String wording, String... themes) {
		finding(partnership, FindingKind.CROSS_CUTTING, wording, null, report, themes);
	}

	private void finding(UUID partnership, FindingKind kind, String wording, @Nullable Integer audit,
			@Nullable String report, String... themes) {
		add(() -> this.findings.add(partnership,
				new FindingEdit(new AuditFindingContent(kind, wording), audit, report, List.of(themes))));
	}

	/** Adds a risk with its themes. */
	public void risk(UUID partnership, @Nullable String report, String title, String... themes) {
		var content = new RiskContent(title, RiskAnalysis.NONE, null, RiskRating.NONE, null, RiskReview.NONE, null);
		add(() -> this.risks.add(partnership, new RiskEdit(content, null, report, null, List.of(themes))));
	}

	/** Adds audits, each with a finding. */
	public void audits(UUID partnership, String report, int count) {
		for (int at = 1; at <= count; at++) {
			var content = new AuditContent(AuditKind.OTHER, "Audit " + at, null, AuditPeriod.UNKNOWN,
					AuditMethod.UNKNOWN, StatedParticipants.NONE, null, null);
			int audit = add(() -> this.audits.add(partnership, new AuditEdit(content, report, List.of())));
			finding(partnership, FindingKind.DEVELOP, "Found", audit, null);
		}
	}

	/** Adds risks. */
	public void risks(UUID partnership, String report, int count) {
		for (int at = 1; at <= count; at++) {
			risk(partnership, report, "Risk " + at);
		}
	}

	/** Adds external assurance. */
	public void externalAssurance(UUID partnership, String report, int count) {
		var content = new ExternalAssuranceContent(ExternalAssuranceKind.OTHER, null, "Somebody", null,
				DateHeld.UNKNOWN, ExternalResult.NONE, null, null);
		for (int at = 1; at <= count; at++) {
			add(() -> this.external.add(partnership, new ExternalAssuranceEdit(content, report, null)));
		}
	}

	private int add(IntSupplier add) {
		int number = this.user.asProcess("test", () -> add.getAsInt());
		if (this.entities.isJoinedToTransaction()) {
			this.entities.flush();
			this.entities.clear();
		}
		return number;
	}

}
