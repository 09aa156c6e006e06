package org.throughline.browse.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.throughline.browse.Notices;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.ScrutinyService;
import org.throughline.report.SignOffService;
import org.throughline.returns.ReturnService;

/**
 * The first page of scrutineers and safeguarding partners: what they must sign, write or
 * return, and the drafts that they read.
 */
@Controller
class DraftListController {

	/** The most returns and notices on the page. */
	private static final int MOST = 5;

	private final PartnershipService partnerships;

	private final ReportService reports;

	private final SignOffService signOffs;

	private final ScrutinyService scrutiny;

	private final ReturnService returns;

	private final ObjectProvider<Notices> notices;

	private final CurrentUser user;

	DraftListController(PartnershipService partnerships, ReportService reports, SignOffService signOffs,
			ScrutinyService scrutiny, ReturnService returns, ObjectProvider<Notices> notices, CurrentUser user) {
		this.partnerships = partnerships;
		this.reports = reports;
		this.signOffs = signOffs;
		this.scrutiny = scrutiny;
		this.returns = returns;
		this.notices = notices;
		this.user = user;
	}

	@GetMapping("/drafts")
	String list(Model model) {
		if (!this.user.readsDraftsOfAnything()) {
			throw new AccessRefused();
		}
		var readable = this.partnerships.all()
			.stream()
			.filter((partnership) -> this.user.readsDrafts(partnership.id()))
			.toList();
		var drafts = this.reports.draftsOf(readable.stream().map(PartnershipSummary::id).toList());
		var groups = readable.stream().map((partnership) -> Group.of(partnership, drafts)).toList();
		model.addAttribute("groups", groups);
		model.addAttribute("tasks",
				tasks(groups, this.signOffs.waitingForMe(drafts), this.scrutiny.waitingForMe(drafts)));
		model.addAttribute("requests", this.user.isAskedForReturns() ? this.returns.waiting(MOST) : List.of());
		var own = this.notices.getIfAvailable();
		model.addAttribute("notices", (own != null) ? own.newest(MOST) : List.of());
		return "browse/drafts";
	}

	private static List<PageLink> tasks(List<Group> groups, Set<UUID> signatures, Set<UUID> statements) {
		return groups.stream().flatMap((group) -> group.drafts.stream().flatMap((draft) -> {
			String address = group.address(draft);
			return Stream.concat(
					statements.contains(draft.id())
							? Stream.of(new PageLink("Write your statement: " + draft.name(), address + "/scrutiny"))
							: Stream.empty(),
					signatures.contains(draft.id())
							? Stream.of(new PageLink("Sign: " + draft.name(), address + "/sign")) : Stream.empty());
		})).toList();
	}

	/** The drafts of a partnership. */
	record Group(PartnershipSummary partnership, List<ReportSummary> drafts) {

		static Group of(PartnershipSummary partnership, List<ReportSummary> all) {
			return new Group(partnership,
					all.stream().filter((draft) -> draft.partnershipId().equals(partnership.id())).toList());
		}

		/** Returns the address of a draft. */
		public String address(ReportSummary draft) {
			return "/drafts/" + this.partnership.slug() + "/" + draft.slug();
		}

	}

}
