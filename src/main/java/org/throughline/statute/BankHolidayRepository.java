package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores the administrator's table of bank holidays.
 */
interface BankHolidayRepository extends JpaRepository<BankHoliday, UUID> {

	List<BankHolidaySummary> findByOrderByDay();

	Optional<BankHolidaySummary> findSummaryByDay(LocalDate day);

	Optional<BankHoliday> findByDay(LocalDate day);

	boolean existsByDay(LocalDate day);

}
