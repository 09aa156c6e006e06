package org.throughline.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.springframework.boot.test.context.TestComponent;

import org.throughline.account.TestAccounts;
import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.AppointmentContent;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.TestOrganisations;
import org.throughline.partnership.Validity;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ImportedReport.ImportedSection;

/**
 * A partnership with a draft, three safeguarding partners, and a person for each.
 */
@TestComponent
public class SignOffWorld {

	/** The slug of the draft. */
	public static final String DRAFT = "2025-26";

	private final ReportWorld world;

	private final ReportService reports;

	private final StageService stages;

	private final AgencyRoleService roles;

	private final AppointmentService appointments;

	private final TestOrganisations organisations;

	private final TestAccounts accounts;

	SignOffWorld(ReportWorld world, ReportService reports, StageService stages, AgencyRoleService roles,
			AppointmentService appointments, TestOrganisations organisations, TestAccounts accounts) {
		this.world = world;
		this.reports = reports;
		this.stages = stages;
		this.roles = roles;
		this.appointments = appointments;
		this.organisations = organisations;
		this.accounts = accounts;
	}

	/** Adds the partnership; its draft has a section and two statements. */
	public SignedPlace place() {
		var place = this.world.place();
		var partners = new LinkedHashMap<String, SignedInUser>();
		this.world.asProcess(() -> {
			this.reports.importReport(ReportWorld.report(place, 2025, ReportState.DRAFT,
					List.of(new ImportedSection("purpose", ReportPart.OVERVIEW, "Purpose", "Much was done.", null)),
					List.of(ReportWorld.statement("a", StatementKind.KEY_MESSAGE, "Act on neglect", null),
							ReportWorld.statement("b", StatementKind.KEY_MESSAGE, "Help early", null)),
					null));
			for (String name : List.of("Council", "Health", "Police")) {
				String slug = name.toLowerCase(Locale.ROOT) + "-" + place.slug();
				UUID organisation = this.organisations.add(slug, OrganisationKind.OTHER, name);
				this.roles.add(place.id(), new AgencyRoleEdit(slug, AgencyRoleKind.STATUTORY_SAFEGUARDING_PARTNER,
						new Validity(LocalDate.of(2020, 1, 1), null, null)));
				this.appointments.add(place.id(), new AppointmentEdit(new AppointmentContent(name + " lead of the test",
						"Lead safeguarding partner", Validity.UNKNOWN, null), slug, null));
				var person = this.accounts.add(name + " of the test");
				this.accounts.grant(person, Role.SAFEGUARDING_PARTNER, place.id(), organisation);
				partners.put(slug, person);
			}
			return true;
		});
		return new SignedPlace(place, this.world.signIn(Role.BUSINESS_MANAGER, place), partners);
	}

	/** Ends the office of a safeguarding partner before today. */
	public void leave(SignedPlace place, int at) {
		var role = this.roles.rolesIn(place.id())
			.stream()
			.filter((each) -> each.organisationSlug().equals(place.partner(at)))
			.findFirst()
			.orElseThrow();
		this.world.asProcess(() -> {
			this.roles.edit(place.id(), role.id(), role.version(), new AgencyRoleEdit(role.organisationSlug(),
					role.role(), new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1), null)));
			return true;
		});
	}

	/** Moves the draft on as its manager. */
	public void move(SignedPlace place, ReportStage... stages) {
		this.world.signIn(place.manager());
		for (var stage : stages) {
			this.stages.move(place.id(), DRAFT, summary(place).version(), stage, "Test");
		}
	}

	/** Returns the draft as the current user sees it. */
	public ReportSummary summary(SignedPlace place) {
		return this.reports.summary(place.id(), DRAFT);
	}

	/** Returns a small picture. */
	public static byte[] png() {
		var file = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	/**
	 * A partnership with a draft.
	 *
	 * @param partners the person of each safeguarding partner, by its slug
	 */
	public record SignedPlace(ReportWorld.Place place, SignedInUser manager, Map<String, SignedInUser> partners) {

		public UUID id() {
			return this.place.id();
		}

		/** Returns the slug of the first, second or third safeguarding partner. */
		public String partner(int at) {
			return this.partners.keySet().stream().toList().get(at);
		}

		/** Returns the person of a safeguarding partner. */
		public SignedInUser person(int at) {
			return this.partners.values().stream().toList().get(at);
		}

	}

}
