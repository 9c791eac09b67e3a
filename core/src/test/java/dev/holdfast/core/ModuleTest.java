package dev.holdfast.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void core_needs_nothing_but_the_base_of_the_jdk() {
        ModuleDescriptor core = ModuleFinder.of(Path.of("target/classes"))
                .find("dev.holdfast.core")
                .orElseThrow()
                .descriptor();

        assertThat(core.requires())
                .filteredOn(required -> !required.modifiers().contains(Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
    }
}
