package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores the administrator's table of bank holidays.
 */
interface BankHolidayRepository extends Repository<BankHoliday, UUID> {

	List<BankHolidaySummary> findByOrderByDay();

	Optional<BankHolidaySummary> findSummaryByDay(LocalDate day);

	Optional<BankHoliday> findByDay(LocalDate day);

	boolean existsByDay(LocalDate day);

	BankHoliday save(BankHoliday holiday);

	void delete(BankHoliday holiday);

	void flush();

}
