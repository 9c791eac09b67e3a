package dev.holdfast.persistence.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** How an embedded server is set up. */
final class ServerSettings {
    private ServerSettings() {}

    /** Sorts by code point, by the server's own rules, so that every system sorts alike. */
    static Map<String, String> initial() {
        return Map.of("locale-provider", "builtin", "builtin-locale", "C.UTF-8", "locale", "C");
    }

    /** @param kept whether the data must survive a power cut */
    static Map<String, String> running(boolean kept) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", kept ? "on" : "off");
        settings.put("synchronous_commit", kept ? "on" : "off");
        settings.put("full_page_writes", kept ? "on" : "off");
        // One user on one machine: no replicas, few connections, room to load and to sort.
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("max_wal_size", "2GB");
        settings.put("max_connections", "20");
        settings.put("shared_buffers", "256MB");
        settings.put("work_mem", "64MB");
        settings.put("jit", "off");
        settings.put("lc_messages", "C");
        // Reached by the port alone, so no socket file is left behind.
        settings.put("unix_socket_directories", "");
        return settings;
    }
}
