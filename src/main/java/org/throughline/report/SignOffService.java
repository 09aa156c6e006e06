package org.throughline.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.EvidenceFile;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;

/**
 * Signs drafts for safeguarding partners, each separately: signed in by a person with the
 * organisation's grant, or on paper, recorded by a business manager with proof. A
 * signature covers what the signer was shown.
 */
@Service
@Transactional
public class SignOffService {

	private final AnnualReportRepository reports;

	private final ReportReader reader;

	private final SignOffReader signOffReader;

	private final SignOffRepository signOffs;

	private final ComparedSignOffs compared;

	private final SignOffComparison comparison;

	private final DraftFingerprints fingerprints;

	private final SignOffProofs proofs;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	SignOffService(AnnualReportRepository reports, ReportReader reader, SignOffReader signOffReader,
			SignOffRepository signOffs, ComparedSignOffs compared, SignOffComparison comparison,
			DraftFingerprints fingerprints, SignOffProofs proofs, CurrentUser user, JdbcClient jdbc, Clock clock) {
		this.reports = reports;
		this.reader = reader;
		this.signOffReader = signOffReader;
		this.signOffs = signOffs;
		this.compared = compared;
		this.comparison = comparison;
		this.fingerprints = fingerprints;
		this.proofs = proofs;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns the safeguarding partners in office today with their signatures, compared
	 * with what the draft prints now. For readers of drafts.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<PartnerSignOff> partners(ReportSummary report) {
		requireReader(report.partnershipId());
		return this.compared.partners(report);
	}

	/**
	 * Returns what a person who signs the draft now would sign. For readers of drafts.
	 */
	public DraftFingerprint fingerprint(ReportSummary report) {
		requireReader(report.partnershipId());
		return this.fingerprints.of(report);
	}

	/**
	 * Returns the drafts, of those given, that wait for a signature of the user, by the
	 * stored state of signatures.
	 */
	@Transactional(readOnly = true)
	public Set<UUID> waitingForMe(List<ReportSummary> drafts) {
		var open = drafts.stream()
			.filter((draft) -> draft.draft() && draft.needsSignOff() && draft.stage().takesSignOffs())
			.map(ReportSummary::id)
			.toList();
		return this.signOffReader.unsigned(open, today())
			.stream()
			.filter((one) -> signsFor(one.partnershipId(), one.organisationId()))
			.map(SignOffReader.Unsigned::reportId)
			.collect(Collectors.toSet());
	}

	/** Returns whether the user may sign for this safeguarding partner. */
	@Transactional(readOnly = true)
	public boolean signsFor(UUID partnershipId, UUID organisationId) {
		return this.user.grants()
			.stream()
			.anyMatch((grant) -> grant.role() == Role.SAFEGUARDING_PARTNER
					&& partnershipId.equals(grant.partnershipId()) && organisationId.equals(grant.organisationId()));
	}

	/**
	 * Returns who holds posts of the safeguarding partners today, for the form of a
	 * signature on paper. For business managers.
	 */
	@Transactional(readOnly = true)
	public List<PostHolder> holders(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.signOffReader.holders(partnershipId, today());
	}

	/**
	 * Signs a draft for a safeguarding partner.
	 * @param shown the checksum of the draft that the person was shown
	 * @throws RuleViolation if the draft does not take signatures at its stage, the
	 * partner is not in office today or has signed, or the person submitted it
	 * @throws DraftHasChanged if it is not as it was shown
	 */
	public void sign(UUID partnershipId, String slug, String organisation, String shown) {
		requireReader(partnershipId);
		var person = this.user.person().orElseThrow(AccessRefused::new);
		var report = lock(partnershipId, slug);
		var partner = inOffice(report, organisation, today(), "");
		if (!signsFor(partnershipId, partner.organisationId())) {
			throw new AccessRefused();
		}
		if (this.signOffReader.submitter(report.id()).filter(person.id()::equals).isPresent()) {
			throw new RuleViolation("", "signOff.ownSubmission");
		}
		String post = this.signOffReader.holders(partnershipId, today())
			.stream()
			.filter((holder) -> holder.organisationSlug().equals(organisation)
					&& holder.name().equalsIgnoreCase(person.displayName()))
			.map(PostHolder::post)
			.findFirst()
			.orElse(null);
		save(report, partner, shown,
				new SignOff.Signature(person.displayName(), post, today(), SignOffWay.SIGNED_IN, person.id()));
	}

	/**
	 * Records a signature on paper. For business managers.
	 * @throws RuleViolation if the proof is no PDF or picture, the person or the partner
	 * was not in office on that day, the day is in the future or before the draft was
	 * last changed, or the person who signed submitted it
	 * @throws DraftHasChanged if it is not as it was shown
	 */
	public void recordOnPaper(UUID partnershipId, String slug, NewPaperSignOff paper) {
		this.user.requireManager(partnershipId);
		var report = lock(partnershipId, slug);
		var on = paper.signedOn();
		if (on == null || on.isAfter(today())) {
			throw new RuleViolation("signedOn", "signOff.future");
		}
		var holder = this.signOffReader.holders(partnershipId, on)
			.stream()
			.filter((each) -> each.id().toString().equals(paper.holder()))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("holder", "signOff.notInOffice"));
		var partner = inOffice(report, holder.organisationSlug(), on, "holder");
		if (on.isBefore(lastChange(report.id()))) {
			throw new RuleViolation("signedOn", "signOff.beforeChange");
		}
		if (this.user.person().filter((person) -> person.displayName().equalsIgnoreCase(holder.name())).isPresent()) {
			throw new RuleViolation("holder", "signOff.ownSubmission");
		}
		var proof = this.proofs.accept(paper);
		var signOff = save(report, partner, paper.shown(),
				new SignOff.Signature(holder.name(), holder.post(), on, SignOffWay.ON_PAPER, null));
		this.proofs.save(signOff.id(), proof);
	}

	/**
	 * Returns organisations that signed and are no safeguarding partners any more. For
	 * business managers.
	 */
	@Transactional(readOnly = true)
	public List<PartnerSignOff> formerPartners(ReportSummary report) {
		this.user.requireManager(report.partnershipId());
		return this.signOffReader.former(report, today());
	}

	/** Finds a signature on paper that can be withdrawn. For business managers. */
	@Transactional(readOnly = true)
	public Optional<SignOffDetails> onPaper(ReportSummary report, UUID signOffId) {
		this.user.requireManager(report.partnershipId());
		return Stream.of(this.signOffReader.partners(report, today()), formerPartners(report))
			.flatMap(List::stream)
			.flatMap((partner) -> partner.signOffs().stream())
			.filter((signOff) -> report.draft() && signOff.id().equals(signOffId) && signOff.proof() != null
					&& signOff.holds())
			.findFirst();
	}

	/**
	 * Withdraws a signature on paper that was recorded by mistake. It stays recorded for
	 * business managers, and the safeguarding partner signs again.
	 * @throws RuleViolation without a reason, or if the signature no longer holds
	 * @throws NotFoundException if there is no such signature on paper
	 */
	public void withdraw(UUID partnershipId, String slug, UUID signOffId, @Nullable String reason) {
		this.user.requireManager(partnershipId);
		var report = lock(partnershipId, slug);
		var signOff = this.signOffs.findById(signOffId)
			.filter((each) -> each.reportId().equals(report.id()) && each.onPaper())
			.orElseThrow(NotFoundException::new);
		if (!signOff.holds()) {
			throw new RuleViolation("", "signOff.notHolding");
		}
		signOff.withdraw(this.clock.instant(), this.user.name(), TextRules.requiredNote("reason", reason));
		this.signOffs.flush();
	}

	/** Finds the proof of a signature on paper. For business managers. */
	@Transactional(readOnly = true)
	public Optional<EvidenceFile> proof(UUID partnershipId, String slug, UUID signOffId) {
		this.user.requireManager(partnershipId);
		return this.proofs.find(partnershipId, slug, signOffId);
	}

	private ReportSummary lock(UUID partnershipId, String slug) {
		this.user.requireRecentSecondStep();
		this.reports.lock(partnershipId, slug).orElseThrow(NotFoundException::new);
		var report = this.reader.summary(partnershipId, slug, true)
			.filter((each) -> each.draft() && each.needsSignOff())
			.orElseThrow(NotFoundException::new);
		if (!report.stage().takesSignOffs()) {
			throw new RuleViolation("", "signOff.notOpen");
		}
		return report;
	}

	private PartnerSignOff inOffice(ReportSummary report, String organisation, LocalDate on, String field) {
		return this.signOffReader.partners(report, on)
			.stream()
			.filter((partner) -> partner.slug().equals(organisation))
			.findFirst()
			.orElseThrow(() -> new RuleViolation(field, "signOff.notInOffice"));
	}

	private SignOff save(ReportSummary report, PartnerSignOff partner, String shown, SignOff.Signature signature) {
		var now = this.fingerprints.now(report);
		this.comparison.reopen(report, now);
		if (this.signOffs.findByReportIdAndReopenedAtIsNull(report.id())
			.stream()
			.anyMatch((signOff) -> signOff.organisationId().equals(partner.organisationId()))) {
			throw new RuleViolation("", "signOff.twice", partner.organisation());
		}
		this.fingerprints.requireShown(report, now, shown);
		return this.signOffs.saveAndFlush(new SignOff(report.id(), partner.organisationId(), signature, now,
				this.user.name(), this.clock.instant()));
	}

	private LocalDate lastChange(UUID reportId) {
		return this.jdbc.sql("select last_change_of(?) as changed")
			.param(reportId)
			.query((row, number) -> Optional.ofNullable(row.getTimestamp("changed")))
			.single()
			.map((changed) -> LocalDate.ofInstant(changed.toInstant(), this.clock.getZone()))
			.orElse(LocalDate.MIN);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private void requireReader(UUID partnershipId) {
		this.user.requireReaderOfDrafts(partnershipId);
	}

}
