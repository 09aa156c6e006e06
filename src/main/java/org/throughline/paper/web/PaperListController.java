package org.throughline.paper.web;

import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.PaperDetails;
import org.throughline.paper.PaperDraftService;
import org.throughline.paper.PaperSectionService;
import org.throughline.paper.PaperTask;
import org.throughline.paper.PaperWithdrawalService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;

/**
 * Lists the papers of a partnership, and shows one as a list of tasks.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers")
class PaperListController {

	private static final ShortList<PaperDetails> LIST = ShortList
		.<PaperDetails>sorted("title", "Paper", PaperDetails::title)
		.andSorted("body", "Meeting", (paper) -> paper.meeting().body())
		.andSorted("day", "Date", PaperDetails::meetsOn)
		.andSorted("reports", "Reports", PaperDetails::presents)
		.andSorted("state", "Status", PaperDetails::state)
		.search((paper) -> paper.title() + " " + paper.presents())
		.filter("body", "Meeting", (paper) -> paper.meeting().body())
		.filter("state", "Status", PaperDetails::state);

	private final PaperDraftService papers;

	private final PaperSectionService sections;

	private final PaperWithdrawalService withdrawals;

	private final ObjectProvider<PaperTask.Source> tasks;

	PaperListController(PaperDraftService papers, PaperSectionService sections, PaperWithdrawalService withdrawals,
			ObjectProvider<PaperTask.Source> tasks) {
		this.papers = papers;
		this.sections = sections;
		this.withdrawals = withdrawals;
		this.tasks = tasks;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		LIST.show("papers", this.papers.list(partnership.id()), request, model);
		model.addAttribute("withdrawn", this.withdrawals.withdrawn(partnership.id()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Council papers", null)));
		return "paper/papers";
	}

	@GetMapping("/{paper:[0-9]+}")
	String show(@Managed ManagedPaper managed, Model model) {
		var paper = managed.paper();
		model.addAttribute("parts", this.papers.parts(managed.partnership().id(), paper.number()));
		model.addAttribute("sections", this.sections.sections(paper));
		model.addAttribute("missing", this.sections.missing(paper));
		model.addAttribute("layoutChanged", this.papers.layoutChanged(paper));
		var all = this.tasks.stream()
			.flatMap((source) -> source.tasks(paper).stream())
			.sorted(Comparator.comparing(PaperTask::order))
			.toList();
		model.addAttribute("checks", of(PaperTask.Group.CHECK, all));
		model.addAttribute("publication", of(PaperTask.Group.PUBLISH, all));
		return "paper/paper";
	}

	/** Takes the header and the numbering of the template as it is now. */
	@PostMapping("/{paper:[0-9]+}/layout")
	String takeLayout(@Managed ManagedPaper managed, @RequestParam String version, RedirectAttributes redirect) {
		this.papers.takeLayout(managed.partnership().id(), managed.paper().number(), FormValues.version(version));
		return Redirects.to(managed.address(), "paper.layout.taken", redirect);
	}

	private static List<PaperTask> of(PaperTask.Group group, List<PaperTask> tasks) {
		return tasks.stream().filter((task) -> task.group() == group).toList();
	}

}
