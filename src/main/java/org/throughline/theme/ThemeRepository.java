package org.throughline.theme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ThemeRepository extends Repository<Theme, UUID> {

	Theme save(Theme theme);

	Optional<Theme> findBySlug(String slug);

	boolean existsByNameIgnoreCase(String name);

	List<Theme> findAll();

	void flush();

}
