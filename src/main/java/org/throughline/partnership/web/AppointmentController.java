package org.throughline.partnership.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.AppointmentDetails;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Pages of appointments.
 */
@Controller
@RequestMapping("/manage/{partnership}/appointments")
class AppointmentController {

	private final AppointmentService appointments;

	private final BodyChoices bodies;

	private final ManagedPartnership managed;

	AppointmentController(AppointmentService appointments, BodyChoices bodies, ManagedPartnership managed) {
		this.appointments = appointments;
		this.bodies = bodies;
		this.managed = managed;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.managed.require(slug);
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership, Model model) {
		model.addAttribute("appointmentForm", AppointmentForm.empty());
		return form(partnership, null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @Valid AppointmentForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		var change = form.toChange(errors);
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				this.appointments.add(partnership.id(), change);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(partnership, "appointment.added", flash)
				: form(partnership, null, 0, model);
	}

	@GetMapping("/edit")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam("appointment") String appointmentId, Model model) {
		var appointment = this.appointments.appointment(partnership.id(), Typed.id(appointmentId));
		model.addAttribute("appointmentForm", AppointmentForm.of(appointment));
		return form(partnership, appointment, appointment.version(), model);
	}

	@PostMapping("/edit")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam("appointmentId") String appointmentId, @Valid AppointmentForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		int version = Typed.version(form.version());
		UUID id = Typed.id(appointmentId);
		var change = form.toChange(errors);
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				this.appointments.edit(partnership.id(), id, version, change);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(partnership, "appointment.changed", flash);
		}
		var appointment = this.appointments.appointment(partnership.id(), id);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict",
					EditConflict.between(AppointmentForm.of(appointment), form, "appointmentForm"));
			return form(partnership, appointment, appointment.version(), model);
		}
		return form(partnership, appointment, version, model);
	}

	private String form(PartnershipSummary partnership, @Nullable AppointmentDetails appointment, int version,
			Model model) {
		model.addAttribute("appointment", appointment);
		model.addAttribute("version", version);
		model.addAttribute("organisations", this.bodies.organisations(null));
		model.addAttribute("groups", this.bodies.groups(partnership.id(), null));
		model.addAttribute("trail", ManagedPartnership.trail(partnership,
				new PageLink((appointment != null) ? "Edit appointment" : "Add an appointment", null)));
		return "partnership/appointment";
	}

	private static String saved(PartnershipSummary partnership, String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		return "redirect:/manage/" + partnership.slug() + "/governance";
	}

}
