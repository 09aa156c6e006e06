package org.throughline.returns.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

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

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.web.NotFoundException;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.RequestFilter;
import org.throughline.returns.RequestService;
import org.throughline.returns.RequestState;
import org.throughline.returns.ReturnKind;

/**
 * The business manager's pages on requests for returns.
 */
@Controller
@RequestMapping("/manage/{partnership}/returns")
class ReturnsController {

	private static final String WAITING = "WAITING";

	private static final String ASK = "newRequestForm";

	private static final String MOVE = "requestDecisionForm";

	private final ReturnsContext place;

	private final RequestService requests;

	ReturnsController(ReturnsContext place, RequestService requests) {
		this.place = place;
		this.requests = requests;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.place.require(slug);
	}

	@GetMapping
	String list(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var filter = new RequestFilter(chosen(RequestState.values(), state).orElse(null), state.equals(WAITING),
				chosen(ReturnKind.values(), kind).orElse(null));
		var found = this.requests.list(partnership.id(), filter, Paging.request(page));
		model.addAttribute("requests", found);
		model.addAttribute("counts", this.requests.counts(partnership.id()));
		model.addAttribute("today", this.requests.today());
		model.addAttribute("filter", filter);
		model.addAttribute("kinds", ReturnKind.values());
		model.addAttribute("state", filter.waitingOnly() ? WAITING : Typed.shown(filter.state()));
		model.addAttribute("pagination",
				Paging.of(found, ReturnsContext.all(partnership), "state", state, "kind", kind));
		model.addAttribute("trail", ReturnsContext.trail(partnership, null));
		return "returns/list";
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam(defaultValue = "") String kind, Model model) {
		model.addAttribute(ASK, this.place.proposed(partnership.id(), kind));
		return ask(partnership, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership,
			@Valid @ModelAttribute(ASK) NewRequestForm form, BindingResult errors, Model model,
			RedirectAttributes flash) {
		var wanted = form.toRequest(errors);
		var asked = new AtomicInteger();
		var outcome = Typed.save(errors, () -> {
			if (wanted != null) {
				asked.set(this.requests.send(partnership.id(), wanted, form.organisations()));
			}
		});
		if (outcome != Outcome.SAVED) {
			return ask(partnership, model);
		}
		int before = form.organisations().size() - asked.get();
		flash.addFlashAttribute("flash", (before == 0) ? "returns.asked" : "returns.askedBefore");
		flash.addFlashAttribute("flashName", asked.get());
		flash.addAttribute("p", partnership.slug());
		return "redirect:/manage/{p}/returns";
	}

	@GetMapping("/{number}")
	String show(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number, Model model) {
		var file = this.requests.find(partnership.slug(), number);
		model.addAttribute(MOVE, RequestDecisionForm.empty());
		return show(partnership, file, model);
	}

	@PostMapping("/{number}")
	String move(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@Valid @ModelAttribute(MOVE) RequestDecisionForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		this.requests.find(partnership.slug(), number);
		int seen = Typed.version(form.version());
		var outcome = Typed.save(errors, () -> move(partnership.slug(), number, seen, form));
		if (outcome == Outcome.SAVED) {
			flash.addFlashAttribute("flash", "returns.moved." + form.press());
			flash.addAttribute("p", partnership.slug()).addAttribute("number", number);
			return "redirect:/manage/{p}/returns/{number}";
		}
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
		}
		return show(partnership, this.requests.find(partnership.slug(), number), model);
	}

	private void move(String partnership, int number, int seen, RequestDecisionForm form) {
		String note = Typed.orNothing(form.note());
		switch (form.press()) {
			case "accept" -> this.requests.accept(partnership, number, seen, note);
			case "query" -> this.requests.raiseQuery(partnership, number, seen, note);
			case "chase" -> this.requests.recordReminder(partnership, number, seen, note);
			case "withdraw" -> this.requests.withdraw(partnership, number, seen, note);
			default -> throw new NotFoundException();
		}
	}

	private String ask(PartnershipSummary partnership, Model model) {
		model.addAttribute("kinds", ReturnKind.values());
		model.addAttribute("subjects", this.place.subjects(partnership.id()));
		model.addAttribute("reportChoices", this.place.drafts(partnership.id()));
		model.addAttribute("organisationChoices", this.place.organisations(partnership.id()));
		model.addAttribute("trail", ReturnsContext.trail(partnership, "Request returns"));
		return "returns/ask";
	}

	private String show(PartnershipSummary partnership, DataRequestDetails file, Model model) {
		model.addAttribute("file", file);
		model.addAttribute("asked", file.request());
		model.addAttribute("overdue", file.request().overdue(this.requests.today()));
		model.addAttribute("shown", this.requests.answer(file));
		model.addAttribute("published",
				this.place.published(partnership.id(), file.request().reportSlug()).orElse(null));
		model.addAttribute("trail", ReturnsContext.trail(partnership, file.request().organisationName()));
		return "returns/request";
	}

	private static <E extends Enum<E>> Optional<E> chosen(E[] all, String typed) {
		return Arrays.stream(all).filter((one) -> one.name().equals(typed)).findFirst();
	}

}
