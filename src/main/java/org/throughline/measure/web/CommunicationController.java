package org.throughline.measure.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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

import org.throughline.account.HistoryService;
import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.CommunicationKind;
import org.throughline.measure.CommunicationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Newsletters, campaigns and the like: the list, adding one, changing one.
 */
@Controller
@RequestMapping("/manage/{partnership}/communications")
class CommunicationController {

	private static final String FORM = "communicationForm";

	private final CommunicationService communications;

	private final HistoryService history;

	private final MeasurePlace place;

	CommunicationController(CommunicationService communications, HistoryService history, MeasurePlace place) {
		this.communications = communications;
		this.history = history;
		this.place = place;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.place.require(slug);
	}

	@GetMapping
	String list(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.communications.list(partnership.id(), Paging.request(page));
		model.addAttribute("communications", found);
		model.addAttribute("reports", this.communications.reports(partnership.id()));
		model.addAttribute("pagination", Paging.of(found, address(partnership)));
		model.addAttribute("trail", MeasurePlace.trail(partnership, new PageLink("Communications", null)));
		return "measure/communications";
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam(defaultValue = "") String report, Model model) {
		model.addAttribute(FORM, CommunicationForm.empty(report));
		return form(partnership, null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @Valid CommunicationForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		var content = form.toContent(errors);
		var outcome = Typed.save(errors, () -> {
			if (content != null) {
				this.communications.add(partnership.id(), Typed.id(form.id()), content, null);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(partnership, "communication.added", flash)
				: form(partnership, null, 0, model);
	}

	@GetMapping("/{number}")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			Model model) {
		var one = this.communications.find(partnership.id(), number);
		model.addAttribute(FORM, CommunicationForm.of(one));
		return form(partnership, one, one.version(), model);
	}

	@PostMapping("/{number}")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@Valid CommunicationForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var content = form.toContent(errors);
		var outcome = Typed.save(errors, () -> {
			if (content != null) {
				this.communications.edit(partnership.id(), number, content, version);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(partnership, "communication.changed", flash);
		}
		var standing = this.communications.find(partnership.id(), number);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(CommunicationForm.of(standing), form, FORM));
			return form(partnership, standing, standing.version(), model);
		}
		return form(partnership, standing, version, model);
	}

	@GetMapping("/{number}/history")
	String history(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var one = this.communications.find(partnership.id(), number);
		var changes = this.history.changesOf(one.id(), Paging.request(page));
		model.addAttribute("thing", one.content().title());
		model.addAttribute("changes", changes);
		model.addAttribute("pagination", Paging.of(changes, address(partnership) + "/" + number + "/history"));
		model.addAttribute("trail", trail(partnership, one, "Change history"));
		return "measure/history";
	}

	@GetMapping("/{number}/remove")
	String confirmRemove(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			Model model) {
		var one = this.communications.find(partnership.id(), number);
		return Removal.ask("communication", "“" + one.content().title() + "”",
				address(partnership) + "/" + number + "/remove", address(partnership) + "/" + number,
				trail(partnership, one, "Remove"), model);
	}

	@PostMapping("/{number}/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			RedirectAttributes flash) {
		this.communications.remove(partnership.id(), number);
		return saved(partnership, "communication.removed", flash);
	}

	private String form(PartnershipSummary partnership, @Nullable CommunicationDetails one, int version, Model model) {
		model.addAttribute("communication", one);
		model.addAttribute("version", version);
		model.addAttribute("kinds", this.place.choices(CommunicationKind.values()));
		model.addAttribute("reports",
				this.communications.reports(partnership.id())
					.stream()
					.map((report) -> new Choice(report.slug(), report.words()))
					.toList());
		model.addAttribute("trail", trail(partnership, one, null));
		return "measure/communication";
	}

	private static String address(PartnershipSummary partnership) {
		return "/manage/" + partnership.slug() + "/communications";
	}

	private static List<PageLink> trail(PartnershipSummary partnership, @Nullable CommunicationDetails one,
			@Nullable String below) {
		var all = new PageLink("Communications", address(partnership));
		if (one == null) {
			return MeasurePlace.trail(partnership, all, new PageLink("Add a communication", null));
		}
		return (below == null) ? MeasurePlace.trail(partnership, all, new PageLink(one.content().title(), null))
				: MeasurePlace.trail(partnership, all,
						new PageLink(one.content().title(), address(partnership) + "/" + one.number()),
						new PageLink(below, null));
	}

	private static String saved(PartnershipSummary partnership, String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addAttribute("p", partnership.slug());
		return "redirect:/manage/{p}/communications";
	}

}
