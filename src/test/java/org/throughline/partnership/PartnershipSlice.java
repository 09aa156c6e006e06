package org.throughline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.TestUsers;

/**
 * The services of this module on the day 1 November 2025, used by a process.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({ AgencyRoleService.class, AppointmentService.class, BodiesImport.class, GovernanceReader.class,
		GovernanceService.class, GroupReader.class, OrganisationReader.class, OrganisationService.class,
		PartnershipService.class })
class PartnershipSlice {

	@Bean
	Clock clock() {
		return Clock.fixed(LocalDate.of(2025, 11, 1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
	}

	@Bean
	CurrentUser currentUser() {
		return TestUsers.currentUser();
	}

}
