package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;

/**
 * Pages on which business managers edit the rating schemes of their partnership, and
 * administrators those that all partnerships share.
 */
@Controller
@RequestMapping({ RatingSchemeController.MANAGE, RatingSchemeController.ADMIN })
class RatingSchemeController {

	static final String MANAGE = "/manage/{partnership}/rating-schemes";

	static final String ADMIN = "/admin/rating-schemes";

	private static final String TITLE = "Rating schemes";

	private final RatingSchemeService schemes;

	private final PartnershipService partnerships;

	private final CurrentUser user;

	private final FormSubmissions forms;

	RatingSchemeController(RatingSchemeService schemes, PartnershipService partnerships, CurrentUser user,
			FormSubmissions forms) {
		this.schemes = schemes;
		this.partnerships = partnerships;
		this.user = user;
		this.forms = forms;
	}

	/**
	 * The owner of the schemes on a page.
	 *
	 * @param partnershipId the partnership, or {@code null} for shared schemes
	 * @param address address of the list
	 * @param start breadcrumbs of the page above the list
	 */
	record Owner(@Nullable UUID partnershipId, String name, String address, List<PageLink> start) {

		List<PageLink> breadcrumbs(@Nullable String page) {
			var links = new ArrayList<>(this.start);
			links.add(new PageLink(TITLE, (page != null) ? this.address : null));
			if (page != null) {
				links.add(new PageLink(page, null));
			}
			return links;
		}

		boolean owns(RatingSchemeDetails scheme) {
			return scheme.shared() == (this.partnershipId == null);
		}

	}

	@ModelAttribute("owner")
	Owner owner(@PathVariable(required = false) @Nullable String partnership) {
		if (partnership == null) {
			return new Owner(null, "All partnerships", ADMIN, List.of(new PageLink("Administration", "/admin")));
		}
		var found = this.partnerships.require(partnership);
		this.user.requireManager(found.id());
		return new Owner(found.id(), found.name(), found.manageAddress() + "/rating-schemes",
				found.breadcrumbs(new PageLink(TITLE, null)).subList(0, 2));
	}

	@GetMapping
	String list(@ModelAttribute("owner") Owner owner, Model model) {
		model.addAttribute("schemes", this.schemes.list(owner.partnershipId()));
		model.addAttribute("trail", owner.breadcrumbs(null));
		return "assurance/schemes";
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("owner") Owner owner, Model model) {
		this.schemes.list(owner.partnershipId());
		model.addAttribute("ratingSchemeForm", RatingSchemeForm.empty());
		return form(owner, null, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("owner") Owner owner, @Valid RatingSchemeForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		this.schemes.list(owner.partnershipId());
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.schemes.add(owner.partnershipId(), form.toEdit()));
		return saved ? Redirects.to(owner.address(), "ratingScheme.saved", form.name(), redirect)
				: form(owner, null, model);
	}

	@GetMapping("/{scheme}")
	String editForm(@ModelAttribute("owner") Owner owner, @PathVariable String scheme, Model model) {
		var found = this.schemes.details(owner.partnershipId(), scheme);
		model.addAttribute("ratingSchemeForm", RatingSchemeForm.of(found).withSpareLevels());
		return form(owner, found, model);
	}

	@PostMapping("/{scheme}")
	String update(@ModelAttribute("owner") Owner owner, @PathVariable String scheme, @Valid RatingSchemeForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var found = this.schemes.details(owner.partnershipId(), scheme);
		form.check(errors);
		boolean saved = this.forms.of(form.filled(), errors, model)
			.record(found.id())
			.save(() -> this.schemes.edit(owner.partnershipId(), scheme, FormValues.version(form.version()),
					form.toEdit()), () -> RatingSchemeForm.of(this.schemes.details(owner.partnershipId(), scheme)));
		return saved ? Redirects.to(owner.address(), "ratingScheme.saved", form.name(), redirect)
				: form(owner, found, model);
	}

	private String form(Owner owner, @Nullable RatingSchemeDetails scheme, Model model) {
		model.addAttribute("scheme", scheme);
		model.addAttribute("own", scheme == null || owner.owns(scheme));
		model.addAttribute("colours", RatingColour.values());
		model.addAttribute("trail", owner.breadcrumbs((scheme != null) ? scheme.name() : "Add a rating scheme"));
		return "assurance/scheme";
	}

}
