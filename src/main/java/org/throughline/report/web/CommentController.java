package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReadsDrafts;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.CommentDetails;
import org.throughline.report.CommentPlace;
import org.throughline.report.CommentService;

/**
 * Comments on a draft: lists, adds, answers, resolves and reopens them.
 */
@Controller
@RequestMapping("/drafts/{partnership}/{report}/comments")
class CommentController {

	private static final String FORM = "commentForm";

	static final String NUMBER = "/{number:[1-9][0-9]?[0-9]?[0-9]?[0-9]?}";

	private final CommentService comments;

	private final FormSubmissions forms;

	CommentController(CommentService comments, FormSubmissions forms) {
		this.comments = comments;
		this.forms = forms;
	}

	@GetMapping
	String list(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report,
			@RequestParam(defaultValue = "open") String show, Model model) {
		var page = page(partnership, report);
		model.addAttribute("page", page);
		model.addAttribute("show", show);
		model.addAttribute("threads", switch (show) {
			case "open" -> page.draft().threads(true);
			case "resolved" -> page.draft().threads(false);
			case "all" -> page.draft().threads();
			default -> throw new NotFoundException();
		});
		return "report/comments";
	}

	@GetMapping("/new")
	String newForm(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, CommentForm form,
			Model model, RedirectAttributes redirect) {
		var page = page(partnership, report);
		if (!page.takesComments()) {
			return Redirects.to(page.reading(), "comment.notNow", redirect);
		}
		if (page.draft().part(form.place().key()).flatMap(form.place()::wordsIn).isEmpty()) {
			return Redirects.to(page.reading(), "comment.partGone", redirect);
		}
		model.addAttribute(FORM, form);
		return newPage(page, form.place(), model);
	}

	@PostMapping("/new")
	String add(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(FORM) CommentForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		Integer number = this.forms.of(form, errors, model)
			.saveFor(Integer.class, () -> this.comments.add(partnership.id(), report, form.place(), form.wording()));
		return (number != null) ? Redirects.to(DraftPage.address(partnership, report) + "/comments/" + number,
				"comment.added", redirect) : newPage(page(partnership, report), form.place(), model);
	}

	/** Shows the words that the comment is about, or the report if they are gone. */
	private static String newPage(DraftPage page, CommentPlace place, Model model) {
		var part = page.draft().part(place.key()).filter((each) -> place.wordsIn(each).isPresent());
		var shown = part.orElse(page.whole());
		String words = part.flatMap(place::wordsIn).orElse("");
		int paragraph = part.isPresent() ? place.paragraph() : 0;
		model.addAttribute("page", page);
		model.addAttribute("part", shown);
		model.addAttribute("paragraph", paragraph);
		model.addAttribute("words", words);
		model.addAttribute("seen", CommentPlace.fingerprint(words));
		model.addAttribute("threads", page.draft().on(shown, paragraph));
		return "report/new-comment";
	}

	@GetMapping(NUMBER)
	String thread(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@ModelAttribute(FORM) CommentForm form, Model model) {
		return threadPage(partnership, report, number, model);
	}

	@PostMapping(NUMBER)
	String answer(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@ModelAttribute(FORM) CommentForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.comments.answer(partnership.id(), report, number, form.wording()));
		return saved ? Redirects.to(DraftPage.address(partnership, report) + "/comments/" + number, "comment.answered",
				redirect) : threadPage(partnership, report, number, model);
	}

	private String threadPage(PartnershipSummary partnership, String report, int number, Model model) {
		var page = page(partnership, report);
		var thread = page.draft().thread(number);
		model.addAttribute("page", page);
		model.addAttribute("thread", thread);
		model.addAttribute("mayResolve", this.comments.mayResolve(page.draft().report(), thread));
		model.addAttribute("own",
				thread.comments()
					.stream()
					.filter((comment) -> page.draft().report().draft() && this.comments.isOwn(comment))
					.map(CommentDetails::number)
					.toList());
		return "report/comment";
	}

	@PostMapping(NUMBER + "/resolve")
	String resolve(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@RequestParam(defaultValue = "0") int seen, RedirectAttributes redirect) {
		return change(partnership, report, number, "comment.resolved", redirect,
				() -> this.comments.resolve(partnership.id(), report, number, seen));
	}

	@PostMapping(NUMBER + "/reopen")
	String reopen(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			RedirectAttributes redirect) {
		return change(partnership, report, number, "comment.reopened", redirect,
				() -> this.comments.reopen(partnership.id(), report, number));
	}

	private static String change(PartnershipSummary partnership, String report, int number, String message,
			RedirectAttributes redirect, Runnable work) {
		return Redirects.after(work, DraftPage.address(partnership, report) + "/comments/" + number, message, redirect);
	}

	private DraftPage page(PartnershipSummary partnership, String report) {
		var draft = this.comments.draft(partnership.id(), report);
		return new DraftPage(partnership, draft, this.comments.takesComments(draft.report()));
	}

}
