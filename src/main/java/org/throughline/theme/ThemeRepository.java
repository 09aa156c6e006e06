package org.throughline.theme;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ThemeRepository extends JpaRepository<Theme, UUID> {

	Optional<Theme> findBySlug(String slug);

	boolean existsByNameIgnoreCase(String name);

}
