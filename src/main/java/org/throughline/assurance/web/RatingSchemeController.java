package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.RatingColour;
import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Rating schemes: a partnership's own for its business manager, those shared by all for
 * administrators.
 */
@Controller
@RequestMapping({ "/manage/{partnership}/rating-schemes", "/admin/rating-schemes" })
class RatingSchemeController {

	private static final String TITLE = "Rating schemes";

	private final ManagedAssurance managed;

	private final RatingSchemeService schemes;

	RatingSchemeController(ManagedAssurance managed, RatingSchemeService schemes) {
		this.managed = managed;
		this.schemes = schemes;
	}

	/**
	 * Whose schemes are kept.
	 *
	 * @param partnershipId the partnership; none for those shared by all
	 * @param name what stands above the page
	 * @param address where they are listed
	 * @param before the way to that page
	 */
	record Keeper(@Nullable UUID partnershipId, String name, String address, List<PageLink> before) {

		List<PageLink> trail(@Nullable String page) {
			var trail = new ArrayList<>(this.before);
			trail.add(new PageLink(TITLE, (page != null) ? this.address : null));
			if (page != null) {
				trail.add(new PageLink(page, null));
			}
			return trail;
		}

		boolean keeps(RatingSchemeDetails scheme) {
			return scheme.shared() == (this.partnershipId == null);
		}

	}

	@ModelAttribute("keeper")
	Keeper keeper(@PathVariable(required = false) @Nullable String partnership) {
		if (partnership == null) {
			return new Keeper(null, "All partnerships", "/admin/rating-schemes",
					List.of(new PageLink("Administration", "/admin")));
		}
		var place = this.managed.partnership(partnership);
		return new Keeper(place.id(), place.name(), "/manage/" + place.slug() + "/rating-schemes",
				ManagedAssurance.trail(place));
	}

	@GetMapping
	String list(@ModelAttribute("keeper") Keeper keeper, Model model) {
		model.addAttribute("schemes", this.schemes.list(keeper.partnershipId()));
		model.addAttribute("trail", keeper.trail(null));
		return "assurance/schemes";
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("keeper") Keeper keeper, Model model) {
		this.schemes.list(keeper.partnershipId());
		return form(keeper, null, RatingSchemeForm.empty(), 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("keeper") Keeper keeper,
			@Valid @ModelAttribute("ratingSchemeForm") RatingSchemeForm form, BindingResult errors, Model model,
			RedirectAttributes flash) {
		this.schemes.list(keeper.partnershipId());
		var edit = form.toEdit(errors);
		if (Typed.save(errors, () -> this.schemes.add(keeper.partnershipId(), edit)) == Outcome.SAVED) {
			return saved(keeper, "ratingScheme.saved", form.name(), flash);
		}
		return form(keeper, null, form, 0, model);
	}

	@GetMapping("/{scheme}")
	String editForm(@ModelAttribute("keeper") Keeper keeper, @PathVariable String scheme, Model model) {
		var found = this.schemes.details(keeper.partnershipId(), scheme);
		return form(keeper, found, RatingSchemeForm.of(found).withSpace(), found.version(), model);
	}

	@PostMapping("/{scheme}")
	String update(@ModelAttribute("keeper") Keeper keeper, @PathVariable String scheme,
			@Valid @ModelAttribute("ratingSchemeForm") RatingSchemeForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		var before = this.schemes.details(keeper.partnershipId(), scheme);
		int version = Typed.version(form.version());
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> this.schemes.edit(keeper.partnershipId(), before.slug(), version, edit));
		if (outcome == Outcome.SAVED) {
			return saved(keeper, "ratingScheme.saved", form.name(), flash);
		}
		var found = this.schemes.details(keeper.partnershipId(), scheme);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict",
					EditConflict.between(RatingSchemeForm.of(found), form.filled(), "ratingSchemeForm"));
			return form(keeper, found, form, found.version(), model);
		}
		return form(keeper, found, form, version, model);
	}

	@PostMapping("/{scheme}/remove")
	String remove(@ModelAttribute("keeper") Keeper keeper, @PathVariable String scheme, RedirectAttributes flash) {
		var found = this.schemes.details(keeper.partnershipId(), scheme);
		if (found.sets() > 0) {
			flash.addFlashAttribute("flash", "ratingScheme.used");
			return "redirect:" + keeper.address() + "/" + found.slug();
		}
		this.schemes.remove(keeper.partnershipId(), scheme);
		return saved(keeper, "ratingScheme.removed", found.name(), flash);
	}

	private String form(Keeper keeper, @Nullable RatingSchemeDetails scheme, RatingSchemeForm form, int version,
			Model model) {
		if (!model.containsAttribute("ratingSchemeForm")) {
			model.addAttribute("ratingSchemeForm", form);
		}
		model.addAttribute("scheme", scheme);
		model.addAttribute("own", scheme == null || keeper.keeps(scheme));
		model.addAttribute("version", version);
		model.addAttribute("colours", RatingColour.values());
		model.addAttribute("trail", keeper.trail((scheme != null) ? scheme.name() : "Add a rating scheme"));
		return "assurance/scheme";
	}

	private static String saved(Keeper keeper, String message, String name, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addFlashAttribute("flashName", name);
		return "redirect:" + keeper.address();
	}

}
